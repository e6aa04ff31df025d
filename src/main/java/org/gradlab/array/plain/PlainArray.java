package org.gradlab.array.plain;

import java.util.Arrays;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;
import org.gradlab.array.Shapes;
import org.gradlab.random.RandomStream;

/** An array in one {@code double[]}. */
final class PlainArray implements Array {

    private final PlainBlock block;
    private final double[] data;
    private final PlainLayout layout;

    PlainArray(PlainBlock block, double[] data, PlainLayout layout) {
        this.block = block;
        this.data = data;
        this.layout = layout;
    }

    @Override
    public Block block() {
        return block;
    }

    @Override
    public int rows() {
        return layout.rows();
    }

    @Override
    public int columns() {
        return layout.columns();
    }

    @Override
    public void fill(double value) {
        set((m, r, c) -> value);
    }

    @Override
    public void fill(double[] values) {
        Shapes.requireLength(layout.size(), values);
        set((m, r, c) -> values[r * columns() + c]);
    }

    @Override
    public void load(double[] numbers, int from) {
        Shapes.requireRange(this, numbers, from);
        for (int m = 0; m < members(); m++) {
            System.arraycopy(numbers, from + m * layout.size(), data, layout.index(m, 0, 0), layout.size());
        }
    }

    @Override
    public void store(double[] into, int at) {
        Shapes.requireRange(this, into, at);
        for (int m = 0; m < members(); m++) {
            System.arraycopy(data, layout.index(m, 0, 0), into, at + m * layout.size(), layout.size());
        }
    }

    @Override
    public Array window(int offset, int rows, int columns) {
        Shapes.requireWindow(this, offset, rows, columns);
        return new PlainArray(block, data, layout.window(offset, rows, columns));
    }

    @Override
    public void uniform(long[] keys, long position) {
        Shapes.requireKeys(this, keys);
        set((m, r, c) -> RandomStream.uniform(keys[m], position + (long) r * columns() + c));
    }

    @Override
    public void apply(Elementwise f, Array x) {
        Shapes.requireBroadcast(this, x);
        PlainArray operand = plain(x);
        Elementwise definition = SmoothFunctions.of(f);
        set((m, r, c) -> definition.at(operand.data[operand.layout.broadcast(m, r, c)]));
    }

    @Override
    public void combine(Pairwise f, Array x, Array y) {
        Shapes.requireBroadcast(this, x);
        Shapes.requireBroadcast(this, y);
        PlainArray left = plain(x);
        PlainArray right = plain(y);
        set((m, r, c) -> f.at(left.data[left.layout.broadcast(m, r, c)], right.data[right.layout.broadcast(m, r, c)]));
    }

    @Override
    public void product(Array x, Array w) {
        Shapes.requireProduct(this, x, w);
        PlainArray left = apart(x);
        PlainArray right = apart(w);
        multiply(left.data, left.layout, right.data, right.layout);
    }

    @Override
    public void productTransposed(Array x, Array w) {
        Shapes.requireProductTransposed(this, x, w);
        PlainArray left = apart(x);
        PlainArray right = apart(w);
        multiply(left.data, left.layout, right.data, right.layout.transposed());
    }

    @Override
    public void transposedProduct(Array x, Array y) {
        Shapes.requireTransposedProduct(this, x, y);
        PlainArray left = apart(x);
        PlainArray right = apart(y);
        multiply(left.data, left.layout.transposed(), right.data, right.layout);
    }

    /** this = x w, each element the sum of x_rk w_kc from the first k on. */
    private void multiply(double[] x, PlainLayout left, double[] w, PlainLayout right) {
        set((m, r, c) -> {
            int xAt = left.index(m, r, 0);
            int wAt = right.index(m, 0, c);
            double sum = 0;
            for (int k = 0; k < left.columns(); k++) {
                sum = Math.fma(x[xAt], w[wAt], sum);
                xAt += left.columnStep();
                wAt += right.rowStep();
            }
            return sum;
        });
    }

    @Override
    public void reduce(Reduction reduction, Array x) {
        Shapes.requireReduction(this, x);
        PlainArray all = apart(x);
        int rowsOfEach = x.rows() / rows();
        int columnsOfEach = x.columns() / columns();
        set((m, r, c) -> {
            double[] numbers = new double[rowsOfEach * columnsOfEach];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = all.at(m, r + i / columnsOfEach, c + i % columnsOfEach);
            }
            return of(reduction, numbers);
        });
    }

    private static double of(Reduction reduction, double[] numbers) {
        boolean isLargest = reduction == Reduction.MAX || reduction == Reduction.MAX_OF_ABS;
        double[] parts = new double[PartialSums.COUNT];
        Arrays.fill(parts, isLargest ? Double.NEGATIVE_INFINITY : 0);
        double mean =
                reduction == Reduction.SUM_OF_SQUARED_DEVIATIONS ? of(Reduction.SUM, numbers) / numbers.length : 0;
        for (int i = 0; i < numbers.length; i++) {
            int part = i % parts.length;
            parts[part] = with(reduction, parts[part], numbers[i] - mean);
        }
        return isLargest ? PartialSums.largest(parts) : PartialSums.total(parts);
    }

    private static double with(Reduction reduction, double part, double x) {
        return switch (reduction) {
            case SUM -> part + x;
            case SUM_OF_SQUARES, SUM_OF_SQUARED_DEVIATIONS -> Math.fma(x, x, part);
            case SUM_OF_ABS -> part + Math.abs(x);
            case MAX_OF_ABS -> Math.max(part, Math.abs(x));
            case MAX -> Math.max(part, x);
        };
    }

    @Override
    public void summarize(int column, Array x) {
        Shapes.requireColumn(this, Reduction.COUNT, column);
        PlainArray in = apart(x);
        for (int m = 0; m < members(); m++) {
            PlainSummary summary = new PlainSummary(in.data, in.layout, m);
            for (Reduction reduction : Reduction.SUMMARY) {
                data[layout.index(m, reduction.row(), column)] = summary.of(reduction);
            }
        }
    }

    @Override
    public void histogram(int column, Array x, double[] edges) {
        Shapes.requireColumn(this, edges.length + 1, column);
        PlainArray in = apart(x);
        for (int m = 0; m < members(); m++) {
            double[] bins = PlainCounts.histogram(in.data, in.layout, m, edges);
            for (int bin = 0; bin < bins.length; bin++) {
                data[layout.index(m, bin, column)] = bins[bin];
            }
        }
    }

    @Override
    public void countZeroColumns(Array x) {
        Shapes.require(this, 1, 1);
        PlainArray in = apart(x);
        set((m, r, c) -> PlainCounts.zeroColumns(in.data, in.layout, m));
    }

    @Override
    public void countOutside(Array x, double low, double high) {
        Shapes.require(this, 1, 1);
        PlainArray in = apart(x);
        set((m, r, c) -> PlainCounts.outside(in.data, in.layout, m, low, high));
    }

    /** An element of a member's matrix. */
    @FunctionalInterface
    private interface Element {
        double of(int member, int row, int column);
    }

    private void set(Element element) {
        for (int m = 0; m < members(); m++) {
            for (int r = 0; r < rows(); r++) {
                for (int c = 0; c < columns(); c++) {
                    data[layout.index(m, r, c)] = element.of(m, r, c);
                }
            }
        }
    }

    private double at(int member, int row, int column) {
        return data[layout.index(member, row, column)];
    }

    private static PlainArray plain(Array array) {
        if (array instanceof PlainArray plain) {
            return plain;
        }
        throw new IllegalArgumentException("an operand is of another engine: " + array);
    }

    /** An operand whose memory the result may not share. */
    private PlainArray apart(Array array) {
        PlainArray operand = plain(array);
        boolean overlaps = operand.data == data
                && layout.at() < operand.layout.at() + operand.layout.size()
                && operand.layout.at() < layout.at() + layout.size();
        if (overlaps) {
            throw new IllegalArgumentException("an operand shares memory with the result");
        }
        return operand;
    }

    @Override
    public String toString() {
        return "[" + members() + ", " + rows() + ", " + columns() + "]";
    }
}
