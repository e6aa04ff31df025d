package org.gradlab.array.nd4j;

import java.util.List;
import java.util.function.Supplier;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Block;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;
import org.gradlab.array.Shapes;
import org.gradlab.array.Unary;
import org.gradlab.random.RandomStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.AddOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;

/** An {@link Array} of ND4J matrices, one a member; every operation goes through the members in turn. */
final class Nd4jArray implements Array {

    private final Nd4jBlock block;
    private final List<Matrix> matrices;
    private final int rows;
    private final int columns;
    private final Scratch scratch;

    Nd4jArray(Nd4jBlock block, List<Matrix> matrices) {
        this.block = block;
        this.matrices = matrices;
        this.scratch = new Scratch(matrices.get(0));
        this.rows = matrices.get(0).rows();
        this.columns = matrices.get(0).columns();
    }

    @Override
    public Block block() {
        return block;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void fill(double value) {
        matrices.forEach(matrix -> matrix.nd().assign(value));
    }

    @Override
    public void fill(double[] values) {
        Shapes.requireLength(rows * columns, values);
        matrices.forEach(matrix -> matrix.write(values));
    }

    @Override
    public void apply(Elementwise f, Array x) {
        requireBroadcast("x", x);
        for (int m = 0; m < members(); m++) {
            boolean done = f instanceof Unary unary
                    && isSameShape(x)
                    && ElementWise.apply(unary, matrix(x, m), scratch, matrices.get(m));
            if (!done) {
                applyByDefinition(f, matrix(x, m), matrices.get(m));
            }
        }
    }

    @Override
    public void combine(Pairwise f, Array x, Array y) {
        requireBroadcast("x", x);
        requireBroadcast("y", y);
        for (int m = 0; m < members(); m++) {
            if (f == Binary.MULTIPLY && isSameShape(x) && isNumber(y)) {
                ElementWise.run(new ScalarMultiplication(nd(x, m), null, nd(m), number(y, m)));
            } else if (f instanceof Binary binary && ElementWise.knows(binary)) {
                ElementWise.combine(binary, spread(x, m, scratch::left), spread(y, m, scratch::right), nd(m));
            } else {
                combineByDefinition(f, matrix(x, m), matrix(y, m), matrices.get(m));
            }
        }
    }

    @Override
    public void scale(Array x, double factor) {
        requireBroadcast("x", x);
        for (int m = 0; m < members(); m++) {
            ElementWise.run(new ScalarMultiplication(spread(x, m, scratch::left), null, nd(m), factor));
        }
    }

    @Override
    public void addProduct(Array x, Array y) {
        requireBroadcast("x", x);
        requireBroadcast("y", y);
        INDArray product = scratch.left().nd();
        for (int m = 0; m < members(); m++) {
            ElementWise.run(new MulOp(spread(x, m, scratch::left), spread(y, m, scratch::right), product));
            ElementWise.run(new AddOp(nd(m), product, nd(m)));
        }
    }

    @Override
    public void applyWithSlope(Elementwise f, Elementwise slope, Array x, Array slopes) {
        requireBroadcast("x", x);
        Shapes.requireSame(this, slopes);
        requireApart("slopes", slopes);
        ((Nd4jArray) slopes).requireApart("x", x);
        if (f != Unary.SIGMOID || slope != Unary.SIGMOID_SLOPE || !isSameShape(x)) {
            Array.super.applyWithSlope(f, slope, x, slopes);
            return;
        }
        for (int m = 0; m < members(); m++) {
            SigmoidMatrix.withSlope(matrix(x, m), matrices.get(m), matrix(slopes, m));
        }
    }

    @Override
    public void affine(Array x, Array w, Array b) {
        Shapes.requireProduct(this, x, w);
        Shapes.require(b, 1, columns);
        requireApart("x", x);
        requireApart("w", w);
        requireApart("b", b);
        for (int m = 0; m < members(); m++) {
            Blas.product(scratch.onesColumn(), matrix(b, m), 0, matrices.get(m));
            Blas.product(matrix(x, m), matrix(w, m), 1, matrices.get(m));
        }
    }

    @Override
    public void product(Array x, Array w) {
        Shapes.requireProduct(this, x, w);
        requireApart("x", x);
        requireApart("w", w);
        for (int m = 0; m < members(); m++) {
            Blas.product(matrix(x, m), matrix(w, m), 0, matrices.get(m));
        }
    }

    @Override
    public void productTransposed(Array x, Array w) {
        Shapes.requireProductTransposed(this, x, w);
        requireApart("x", x);
        requireApart("w", w);
        for (int m = 0; m < members(); m++) {
            Blas.productTransposed(matrix(x, m), matrix(w, m), matrices.get(m));
        }
    }

    @Override
    public void transposedProduct(Array x, Array y) {
        Shapes.requireTransposedProduct(this, x, y);
        requireApart("x", x);
        requireApart("y", y);
        for (int m = 0; m < members(); m++) {
            Blas.transposedProduct(matrix(x, m), matrix(y, m), matrices.get(m));
        }
    }

    @Override
    public void softmax(Array z) {
        Shapes.requireSame(this, z);
        requireApart("z", z);
        double[] values = new double[rows * columns];
        for (int m = 0; m < members(); m++) {
            matrix(z, m).read(values);
            SoftmaxRows.softmax(values, columns);
            matrices.get(m).write(values);
        }
    }

    @Override
    public void logSoftmax(Array z) {
        Shapes.requireSame(this, z);
        requireApart("z", z);
        double[] values = new double[rows * columns];
        for (int m = 0; m < members(); m++) {
            matrix(z, m).read(values);
            SoftmaxRows.logSoftmax(values, columns);
            matrices.get(m).write(values);
        }
    }

    @Override
    public void softmaxBackward(Array u, Array a) {
        Shapes.requireSame(this, u);
        Shapes.requireSame(this, a);
        requireApart("u", u);
        requireApart("a", a);
        for (int m = 0; m < members(); m++) {
            INDArray rowSums = nd(u, m).mul(nd(a, m)).sum(true, 1);
            nd(m).assign(nd(u, m).sub(rowSums).muli(nd(a, m)));
        }
    }

    @Override
    public void reduce(Reduction reduction, Array x) {
        Shapes.requireReduction(this, x);
        requireApart("x", x);
        if (reduction == Reduction.SUM && columns > 1) {
            sumRows(x);
            return;
        }
        double[] values = new double[x.rows() * x.columns()];
        for (int m = 0; m < members(); m++) {
            matrix(x, m).read(values);
            reduce(reduction, values, x.columns(), matrices.get(m));
        }
    }

    @Override
    public void summarize(int column, Array x) {
        Shapes.requireColumn(this, Reduction.COUNT, column);
        requireApart("x", x);
        double[] values = new double[x.rows() * x.columns()];
        for (int m = 0; m < members(); m++) {
            matrix(x, m).read(values);
            for (Reduction reduction : Reduction.SUMMARY) {
                put(m, reduction.row(), column, PlainReductions.reduce(reduction, values));
            }
        }
    }

    @Override
    public void histogram(int column, Array x, double[] edges) {
        Shapes.requireColumn(this, edges.length + 1, column);
        requireApart("x", x);
        double[] values = new double[x.rows() * x.columns()];
        for (int m = 0; m < members(); m++) {
            matrix(x, m).read(values);
            int[] counts = PlainReductions.histogram(values, edges);
            for (int bin = 0; bin < counts.length; bin++) {
                put(m, bin, column, counts[bin]);
            }
        }
    }

    @Override
    public void countZeroColumns(Array x) {
        Shapes.require(this, 1, 1);
        requireApart("x", x);
        double[] values = new double[x.rows() * x.columns()];
        for (int m = 0; m < members(); m++) {
            matrix(x, m).read(values);
            put(m, PlainReductions.countZeroColumns(values, x.columns()));
        }
    }

    @Override
    public void countOutside(Array x, double low, double high) {
        Shapes.require(this, 1, 1);
        requireApart("x", x);
        double[] values = new double[x.rows() * x.columns()];
        for (int m = 0; m < members(); m++) {
            matrix(x, m).read(values);
            put(m, PlainReductions.countOutside(values, low, high));
        }
    }

    @Override
    public boolean addFinite(Array update, Array active) {
        Shapes.requireSame(this, update);
        requireApart("update", update);
        Shapes.require(active, 1, 1);
        requireApart("active", active);
        boolean all = true;
        double[] values = new double[rows * columns];
        double[] updates = new double[values.length];
        for (int m = 0; m < members(); m++) {
            if (number(active, m) == 0) {
                continue;
            }
            matrices.get(m).read(values);
            matrix(update, m).read(updates);
            if (PlainReductions.addFinite(values, updates)) {
                matrices.get(m).write(values);
            } else {
                ((Nd4jArray) active).put(m, 0);
                all = false;
            }
        }
        return all;
    }

    @Override
    public Array window(int offset, int windowRows, int windowColumns) {
        Shapes.requireWindow(this, offset, windowRows, windowColumns);
        return new Nd4jArray(
                block,
                matrices.stream()
                        .map(matrix -> matrix.window(offset, windowRows, windowColumns))
                        .toList());
    }

    @Override
    public void load(double[] numbers, int from) {
        Shapes.requireRange(this, numbers, from);
        for (int m = 0; m < members(); m++) {
            matrices.get(m).write(numbers, from + m * rows * columns);
        }
    }

    @Override
    public void store(double[] into, int at) {
        Shapes.requireRange(this, into, at);
        for (int m = 0; m < members(); m++) {
            matrices.get(m).read(into, at + m * rows * columns);
        }
    }

    @Override
    public void uniform(long[] keys, long position) {
        Shapes.requireKeys(this, keys);
        double[] values = new double[rows * columns];
        for (int m = 0; m < members(); m++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = RandomStream.uniform(keys[m], position + i);
            }
            matrices.get(m).write(values);
        }
    }

    @Override
    public String toString() {
        return "[" + members() + ", " + rows + ", " + columns + "]";
    }

    private void applyByDefinition(Elementwise f, Matrix x, Matrix out) {
        double[] values = new double[rows * columns];
        x.spread(values, rows, columns);
        for (int i = 0; i < values.length; i++) {
            values[i] = f.at(values[i]);
        }
        out.write(values);
    }

    private void combineByDefinition(Pairwise f, Matrix x, Matrix y, Matrix out) {
        double[] left = new double[rows * columns];
        double[] right = new double[rows * columns];
        x.spread(left, rows, columns);
        y.spread(right, rows, columns);
        for (int i = 0; i < left.length; i++) {
            left[i] = f.at(left[i], right[i]);
        }
        out.write(left);
    }

    private void sumRows(Array x) {
        Matrix ones = ((Nd4jArray) x).scratch.onesColumn();
        for (int m = 0; m < members(); m++) {
            Blas.transposedProduct(ones, matrix(x, m), matrices.get(m));
        }
    }

    /** The elements of x that one of the result stands for: all of them, a column, or a row. */
    private static void reduce(Reduction reduction, double[] x, int xColumns, Matrix out) {
        boolean overRows = out.rows() == 1;
        boolean overColumns = out.columns() == 1;
        int step = overColumns ? 1 : xColumns;
        int count = overRows && overColumns ? x.length : overColumns ? xColumns : x.length / xColumns;
        for (int i = 0; i < out.length(); i++) {
            int at = overRows ? i : i * xColumns;
            out.put(i, PlainReductions.reduce(reduction, x, at, count, step));
        }
    }

    private INDArray nd(int m) {
        return matrices.get(m).nd();
    }

    private void put(int m, double number) {
        put(m, 0, 0, number);
    }

    private void put(int m, int row, int column, double number) {
        matrices.get(m).put(row * columns + column, number);
    }

    private static Matrix matrix(Array array, int m) {
        if (array instanceof Nd4jArray nd4j) {
            return nd4j.matrices.get(m);
        }
        throw new IllegalArgumentException("an array of another engine: " + array);
    }

    private static INDArray nd(Array array, int m) {
        return matrix(array, m).nd();
    }

    private static double number(Array array, int m) {
        return matrix(array, m).first();
    }

    private static boolean isNumber(Array array) {
        return array.rows() == 1 && array.columns() == 1;
    }

    private boolean isSameShape(Array x) {
        return x.rows() == rows && x.columns() == columns;
    }

    /** The member's matrix; where it broadcasts, a copy in the shape of this array. */
    private INDArray spread(Array x, int m, Supplier<Matrix> room) {
        if (isSameShape(x)) {
            return nd(x, m);
        }
        double[] values = new double[rows * columns];
        matrix(x, m).spread(values, rows, columns);
        room.get().write(values);
        return room.get().nd();
    }

    private void requireBroadcast(String name, Array x) {
        Shapes.requireBroadcast(this, x);
        if (!matrix(x, 0).isSame(matrices.get(0))) {
            requireApart(name, x);
        }
    }

    private void requireApart(String name, Array x) {
        if (matrix(x, 0).overlaps(matrices.get(0))) {
            throw new IllegalArgumentException(name + " shares memory with the result");
        }
    }
}
