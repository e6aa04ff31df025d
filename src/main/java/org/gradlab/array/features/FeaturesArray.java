package org.gradlab.array.features;

import java.util.Arrays;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;
import org.gradlab.array.Shapes;
import org.gradlab.array.Unary;
import org.gradlab.random.RandomStream;

/** An array whose rows lie one after the other: checks the shapes, then runs a loop for every member. */
final class FeaturesArray implements Array {

    private final FeaturesBlock block;
    private final Layout layout;

    FeaturesArray(FeaturesBlock block, Layout layout) {
        this.block = block;
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
        for (int m = 0; m < members(); m++) {
            for (int row = 0; row < rows(); row++) {
                int start = layout.start(m, row);
                Arrays.fill(layout.data(), start, start + columns(), value);
            }
        }
    }

    @Override
    public void fill(double[] values) {
        Shapes.requireLength(layout.size(), values);
        for (int m = 0; m < members(); m++) {
            copyIn(m, values, 0);
        }
    }

    @Override
    public void load(double[] numbers, int from) {
        Shapes.requireRange(this, numbers, from);
        for (int m = 0; m < members(); m++) {
            copyIn(m, numbers, from + m * layout.size());
        }
    }

    private void copyIn(int member, double[] numbers, int from) {
        int rows = layout.isDense() ? 1 : rows();
        int length = layout.size() / rows;
        for (int row = 0; row < rows; row++) {
            System.arraycopy(numbers, from + row * length, layout.data(), layout.start(member, row), length);
        }
    }

    @Override
    public void store(double[] into, int at) {
        Shapes.requireRange(this, into, at);
        int rows = layout.isDense() ? 1 : rows();
        int length = layout.size() / rows;
        for (int m = 0; m < members(); m++) {
            for (int row = 0; row < rows; row++) {
                int to = at + m * layout.size() + row * length;
                System.arraycopy(layout.data(), layout.start(m, row), into, to, length);
            }
        }
    }

    @Override
    public Array window(int offset, int rows, int columns) {
        Shapes.requireWindow(this, offset, rows, columns);
        return new FeaturesArray(block, layout.window(offset, rows, columns));
    }

    @Override
    public void uniform(long[] keys, long position) {
        Shapes.requireKeys(this, keys);
        for (int m = 0; m < members(); m++) {
            for (int row = 0; row < rows(); row++) {
                long first = position + (long) row * columns();
                for (int c = 0; c < columns(); c++) {
                    layout.data()[layout.start(m, row) + c] = RandomStream.uniform(keys[m], first + c);
                }
            }
        }
    }

    @Override
    public void apply(Elementwise f, Array x) {
        Layout in = broadcast("x", x);
        if (!in.hasShapeOf(layout)) {
            spread(in);
            apply(f, this);
            return;
        }
        boolean inOneRun = layout.isDense() && in.isDense();
        int length = inOneRun ? layout.size() : columns();
        int rows = inOneRun ? 1 : rows();
        for (int m = 0; m < members(); m++) {
            for (int row = 0; row < rows; row++) {
                block.functions().apply(f, layout.data(), layout.start(m, row), in.data(), in.start(m, row), length);
            }
        }
    }

    @Override
    public void combine(Pairwise f, Array x, Array y) {
        Layout left = broadcast("x", x);
        Layout right = broadcast("y", y);
        for (int m = 0; m < members(); m++) {
            block.pairs().combine(f, layout, left, right, m);
        }
    }

    @Override
    public void scale(Array x, double factor) {
        Layout in = broadcast("x", x);
        if (!in.hasShapeOf(layout)) {
            spread(in);
            scale(this, factor);
            return;
        }
        boolean inOneRun = layout.isDense() && in.isDense();
        int length = inOneRun ? layout.size() : columns();
        for (int m = 0; m < members(); m++) {
            for (int row = 0; row < (inOneRun ? 1 : rows()); row++) {
                FunctionLoops.scale(layout.data(), layout.start(m, row), in.data(), in.start(m, row), length, factor);
            }
        }
    }

    @Override
    public void addProduct(Array x, Array y) {
        Layout left = broadcast("x", x);
        Layout right = broadcast("y", y);
        for (int m = 0; m < members(); m++) {
            block.pairs().addProduct(layout, left, right, m);
        }
    }

    @Override
    public void applyWithSlope(Elementwise f, Elementwise slope, Array x, Array slopes) {
        Layout in = broadcast("x", x);
        Layout steep = apart("slopes", slopes, rows(), columns());
        if (steep.overlaps(in)) {
            throw new IllegalArgumentException("slopes share memory with x");
        }
        if (!block.functions().isOneLoop(f, slope) || !in.hasShapeOf(layout)) {
            Array.super.applyWithSlope(f, slope, x, slopes);
            return;
        }
        boolean inOneRun = layout.isDense() && in.isDense() && steep.isDense();
        int length = inOneRun ? layout.size() : columns();
        for (int m = 0; m < members(); m++) {
            for (int row = 0; row < (inOneRun ? 1 : rows()); row++) {
                block.functions()
                        .applyWithSlope(
                                (Unary) f,
                                layout.data(),
                                layout.start(m, row),
                                steep.data(),
                                steep.start(m, row),
                                in.data(),
                                in.start(m, row),
                                length);
            }
        }
    }

    @Override
    public void affine(Array x, Array w, Array b) {
        Layout left = apart("x", x, rows(), w.rows());
        Layout right = apart("w", w, w.rows(), columns());
        Layout bias = apart("b", b, 1, columns());
        for (int m = 0; m < members(); m++) {
            block.products().affine(layout, left, right, bias, m);
        }
    }

    @Override
    public void product(Array x, Array w) {
        Layout left = apart("x", x, rows(), w.rows());
        Layout right = apart("w", w, w.rows(), columns());
        for (int m = 0; m < members(); m++) {
            block.products().product(layout, left, right, m);
        }
    }

    @Override
    public void productTransposed(Array x, Array w) {
        Layout left = apart("x", x, rows(), w.columns());
        Layout right = apart("w", w, columns(), w.columns());
        for (int m = 0; m < members(); m++) {
            block.products().productTransposed(layout, left, right, m);
        }
    }

    @Override
    public void transposedProduct(Array x, Array y) {
        Layout left = apart("x", x, y.rows(), rows());
        Layout right = apart("y", y, y.rows(), columns());
        for (int m = 0; m < members(); m++) {
            block.products().transposedProduct(layout, left, right, m);
        }
    }

    @Override
    public void softmax(Array z) {
        Layout in = apart("z", z, rows(), columns());
        for (int m = 0; m < members(); m++) {
            block.softmax().softmax(layout, in, m);
        }
    }

    @Override
    public void logSoftmax(Array z) {
        Layout in = apart("z", z, rows(), columns());
        for (int m = 0; m < members(); m++) {
            block.softmax().logSoftmax(layout, in, m);
        }
    }

    @Override
    public void softmaxBackward(Array u, Array a) {
        Layout upstream = apart("u", u, rows(), columns());
        Layout value = apart("a", a, rows(), columns());
        for (int m = 0; m < members(); m++) {
            block.softmax().backward(layout, upstream, value, m);
        }
    }

    @Override
    public void reduce(Reduction reduction, Array x) {
        Shapes.requireReduction(this, x);
        Layout in = apart("x", x, x.rows(), x.columns());
        for (int m = 0; m < members(); m++) {
            block.reductions().reduce(reduction, layout, in, m);
        }
    }

    @Override
    public void summarize(int column, Array x) {
        Shapes.requireColumn(this, Reduction.COUNT, column);
        Layout in = apart("x", x, x.rows(), x.columns());
        for (int m = 0; m < members(); m++) {
            for (int i = 0; i < Reduction.COUNT; i++) {
                Reduction reduction = Reduction.SUMMARY.get(i);
                layout.data()[layout.start(m, reduction.row()) + column] =
                        block.reductions().ofAll(reduction, in, m);
            }
        }
    }

    @Override
    public void histogram(int column, Array x, double[] edges) {
        Shapes.requireColumn(this, edges.length + 1, column);
        Layout in = apart("x", x, x.rows(), x.columns());
        for (int m = 0; m < members(); m++) {
            block.counts().histogram(layout, column, in, edges, m);
        }
    }

    @Override
    public void countZeroColumns(Array x) {
        Shapes.require(this, 1, 1);
        Layout in = apart("x", x, x.rows(), x.columns());
        for (int m = 0; m < members(); m++) {
            layout.data()[layout.start(m)] = Counts.zeroColumns(in, m);
        }
    }

    @Override
    public void countOutside(Array x, double low, double high) {
        Shapes.require(this, 1, 1);
        Layout in = apart("x", x, x.rows(), x.columns());
        for (int m = 0; m < members(); m++) {
            layout.data()[layout.start(m)] = Counts.outside(in, low, high, m);
        }
    }

    @Override
    public void countMatches(Array a, Array y) {
        Shapes.require(this, 1, 1);
        Layout named = apart("a", a, a.rows(), a.columns());
        Layout expected = apart("y", y, a.rows(), a.columns());
        for (int m = 0; m < members(); m++) {
            layout.data()[layout.start(m)] = Counts.matches(named, expected, m);
        }
    }

    @Override
    public boolean addFinite(Array update, Array active) {
        Layout added = apart("update", update, rows(), columns());
        Layout flags = apart("active", active, 1, 1);
        boolean allStay = true;
        for (int m = 0; m < members(); m++) {
            allStay &= block.finiteUpdate().add(layout, added, flags, m);
        }
        return allStay;
    }

    @Override
    public boolean addProductIfFinite(Array x, Array y, Array active) {
        Layout left = apart("x", x, rows(), columns());
        Layout right = broadcast("y", y);
        Layout flags = apart("active", active, 1, 1);
        return layout.isDense()
                && left.isDense()
                && (right.isElement() || (right.hasShapeOf(layout) && right.isDense()))
                && block.finiteUpdate().addProductToAll(layout, left, right, flags, members());
    }

    @Override
    public String toString() {
        return shape(rows(), columns());
    }

    /** Where the numbers of an array of this engine lie. */
    static Layout layout(Array array) {
        return ((FeaturesArray) array).layout;
    }

    /** this = x, whose one row or one column repeats. */
    private void spread(Layout x) {
        for (int m = 0; m < members(); m++) {
            for (int row = 0; row < rows(); row++) {
                int from = x.start(m, x.rows() == 1 ? 0 : row);
                int to = layout.start(m, row);
                if (x.columns() == 1) {
                    Arrays.fill(layout.data(), to, to + columns(), x.data()[from]);
                } else {
                    System.arraycopy(x.data(), from, layout.data(), to, columns());
                }
            }
        }
    }

    /** An operand of an element-wise operation: the result itself, or apart from it, in a shape that broadcasts. */
    private Layout broadcast(String name, Array array) {
        return array instanceof FeaturesArray other && isBeside(other) ? other.layout : checkedBroadcast(name, array);
    }

    /** Whether no more is to be checked, as is most often so: a small array is combined in less time than its checks take. */
    private boolean isBeside(FeaturesArray operand) {
        return operand == this
                || (operand.block == block
                        && operand.layout.data() != layout.data()
                        && operand.layout.hasShapeOf(layout));
    }

    private Layout checkedBroadcast(String name, Array array) {
        int rows = array.rows() == 1 ? 1 : rows();
        int columns = array.columns() == 1 ? 1 : columns();
        Layout operand = operand(name, array, rows, columns);
        return operand.isSame(layout) ? operand : apart(name, operand);
    }

    /** An operand whose memory the result may not share. */
    private Layout apart(String name, Array array, int rows, int columns) {
        return apart(name, operand(name, array, rows, columns));
    }

    private Layout apart(String name, Layout operand) {
        if (operand.overlaps(layout)) {
            throw new IllegalArgumentException(name + " shares memory with the result");
        }
        return operand;
    }

    private Layout operand(String name, Array array, int rows, int columns) {
        if (!(array instanceof FeaturesArray other)) {
            throw new IllegalArgumentException(name + " is of another engine: " + array);
        }
        if (other.members() != members() || other.rows() != rows || other.columns() != columns) {
            throw new IllegalArgumentException(
                    "expected " + name + " " + shape(rows, columns) + ", but got " + other + " (result " + this + ")");
        }
        return other.layout;
    }

    private String shape(int rows, int columns) {
        return "[" + members() + ", " + rows + ", " + columns + "]";
    }
}
