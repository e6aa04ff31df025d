package org.gradlab.array.nd4j;

import java.util.Arrays;
import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;
import org.gradlab.array.Shapes;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.transforms.custom.SoftMax;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.AddOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;

/** An {@link Array} of ND4J matrices, one a member; every operation goes through the members in turn. */
final class Nd4jArray implements Array {

    private final List<Matrix> matrices;
    private final int rows;
    private final int columns;
    private final Scratch scratch;

    Nd4jArray(List<Matrix> matrices) {
        this.matrices = matrices;
        this.scratch = new Scratch(matrices.get(0));
        this.rows = matrices.get(0).rows();
        this.columns = matrices.get(0).columns();
    }

    @Override
    public int members() {
        return matrices.size();
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
        Shapes.requireSame(this, x);
        if (ScalarFunctions.computes(f)) {
            applyToCopies(f, x);
            return;
        }
        for (int m = 0; m < members(); m++) {
            ElementWise.apply(f, nd(x, m), nd(m));
        }
    }

    @Override
    public void combine(Pairwise f, Array x, Array y) {
        Shapes.requireSame(this, x);
        Shapes.requireSameOrNumber(this, y);
        if (ScalarFunctions.computes(f)) {
            combineCopies(f, x, y);
            return;
        }
        for (int m = 0; m < members(); m++) {
            if (f == Pairwise.MULTIPLY && isNumber(y)) {
                ElementWise.run(new ScalarMultiplication(nd(x, m), null, nd(m), number(y, m)));
            } else {
                ElementWise.combine(f, nd(x, m), spread(y, m), scratch.same(), nd(m));
            }
        }
    }

    @Override
    public void scale(Array x, double factor) {
        Shapes.requireSame(this, x);
        for (int m = 0; m < members(); m++) {
            ElementWise.run(new ScalarMultiplication(nd(x, m), null, nd(m), factor));
        }
    }

    @Override
    public void addProduct(Array x, Array y) {
        Shapes.requireSame(this, x);
        Shapes.requireSameOrNumber(this, y);
        for (int m = 0; m < members(); m++) {
            ElementWise.run(new MulOp(nd(x, m), spread(y, m), scratch.same()));
            ElementWise.run(new AddOp(nd(m), scratch.same(), nd(m)));
        }
    }

    @Override
    public void affine(Array x, Array w, Array b) {
        Shapes.requireProduct(this, x, w);
        Shapes.require(b, 1, columns);
        for (int m = 0; m < members(); m++) {
            Blas.product(scratch.onesColumn(), matrix(b, m), 0, matrices.get(m));
            Blas.product(matrix(x, m), matrix(w, m), 1, matrices.get(m));
        }
    }

    @Override
    public void product(Array x, Array w) {
        Shapes.requireProduct(this, x, w);
        for (int m = 0; m < members(); m++) {
            Blas.product(matrix(x, m), matrix(w, m), 0, matrices.get(m));
        }
    }

    @Override
    public void productTransposed(Array x, Array w) {
        Shapes.requireProductTransposed(this, x, w);
        for (int m = 0; m < members(); m++) {
            Blas.productTransposed(matrix(x, m), matrix(w, m), matrices.get(m));
        }
    }

    @Override
    public void transposedProduct(Array x, Array y) {
        Shapes.requireTransposedProduct(this, x, y);
        for (int m = 0; m < members(); m++) {
            Blas.transposedProduct(matrix(x, m), matrix(y, m), matrices.get(m));
        }
    }

    @Override
    public void columnSums(Array x) {
        Shapes.require(this, 1, x.columns());
        Matrix ones = ((Nd4jArray) x).scratch.onesColumn();
        for (int m = 0; m < members(); m++) {
            Blas.transposedProduct(ones, matrix(x, m), matrices.get(m));
        }
    }

    @Override
    public void softmax(Array z) {
        Shapes.requireSame(this, z);
        for (int m = 0; m < members(); m++) {
            ElementWise.run(new SoftMax(nd(z, m), nd(m), 1));
        }
    }

    @Override
    public void logSoftmax(Array z) {
        Shapes.requireSame(this, z);
        double[] values = new double[rows * columns];
        for (int m = 0; m < members(); m++) {
            matrix(z, m).read(values);
            ScalarFunctions.logSoftmax(values, columns);
            matrices.get(m).write(values);
        }
    }

    @Override
    public void softmaxBackward(Array u, Array a) {
        Shapes.requireSame(this, u);
        Shapes.requireSame(this, a);
        for (int m = 0; m < members(); m++) {
            INDArray rowSums = nd(u, m).mul(nd(a, m)).sum(true, 1);
            nd(m).assign(nd(u, m).sub(rowSums).muli(nd(a, m)));
        }
    }

    @Override
    public void reduce(Reduction reduction, Array x) {
        Shapes.require(this, 1, 1);
        double[] values = new double[x.rows() * x.columns()];
        for (int m = 0; m < members(); m++) {
            matrix(x, m).read(values);
            put(m, PlainReductions.reduce(reduction, values));
        }
    }

    @Override
    public void summarize(int column, Array x) {
        Shapes.requireColumn(this, Reduction.COUNT, column);
        double[] values = new double[x.rows() * x.columns()];
        for (int m = 0; m < members(); m++) {
            matrix(x, m).read(values);
            for (Reduction reduction : Reduction.values()) {
                put(m, reduction.row(), column, PlainReductions.reduce(reduction, values));
            }
        }
    }

    @Override
    public void histogram(int column, Array x, double[] edges) {
        Shapes.requireColumn(this, edges.length + 1, column);
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
        double[] values = new double[x.rows() * x.columns()];
        for (int m = 0; m < members(); m++) {
            matrix(x, m).read(values);
            put(m, PlainReductions.countZeroColumns(values, x.columns()));
        }
    }

    @Override
    public void countOutside(Array x, double low, double high) {
        Shapes.require(this, 1, 1);
        double[] values = new double[x.rows() * x.columns()];
        for (int m = 0; m < members(); m++) {
            matrix(x, m).read(values);
            put(m, PlainReductions.countOutside(values, low, high));
        }
    }

    @Override
    public void countMatches(Array a, Array y) {
        Shapes.require(this, 1, 1);
        Shapes.requireSame(a, y);
        double[] outputs = new double[a.rows() * a.columns()];
        double[] targets = new double[outputs.length];
        for (int m = 0; m < members(); m++) {
            matrix(a, m).read(outputs);
            matrix(y, m).read(targets);
            put(m, PlainReductions.countMatches(outputs, targets, a.columns()));
        }
    }

    @Override
    public boolean addFinite(Array update, Array active) {
        Shapes.requireSame(this, update);
        Shapes.require(active, 1, 1);
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
        return new Nd4jArray(matrices.stream()
                .map(matrix -> matrix.window(offset, windowRows, windowColumns))
                .toList());
    }

    @Override
    public void load(INDArray source, long first) {
        Shapes.requireRange(this, source, first);
        for (int m = 0; m < members(); m++) {
            nd(m).assign(source.slice(first + m));
        }
    }

    @Override
    public void store(INDArray target, long first) {
        Shapes.requireRange(this, target, first);
        for (int m = 0; m < members(); m++) {
            target.slice(first + m)
                    .assign(nd(m).reshape('c', target.slice(first + m).shape()));
        }
    }

    @Override
    public double[] toDoubles() {
        double[] all = new double[members() * rows * columns];
        for (int m = 0; m < members(); m++) {
            matrices.get(m).pointer().get(all, m * rows * columns, rows * columns);
        }
        return all;
    }

    private void applyToCopies(Elementwise f, Array x) {
        double[] values = new double[rows * columns];
        for (int m = 0; m < members(); m++) {
            matrix(x, m).read(values);
            ScalarFunctions.apply(f, values);
            matrices.get(m).write(values);
        }
    }

    private void combineCopies(Pairwise f, Array x, Array y) {
        double[] left = new double[rows * columns];
        double[] right = new double[rows * columns];
        for (int m = 0; m < members(); m++) {
            matrix(x, m).read(left);
            if (isNumber(y)) {
                Arrays.fill(right, number(y, m));
            } else {
                matrix(y, m).read(right);
            }
            ScalarFunctions.combine(f, left, right);
            matrices.get(m).write(left);
        }
    }

    private INDArray nd(int m) {
        return matrices.get(m).nd();
    }

    private void put(int m, double number) {
        put(m, 0, 0, number);
    }

    private void put(int m, int row, int column, double number) {
        matrices.get(m).pointer().put((long) row * columns + column, number);
    }

    private static Matrix matrix(Array array, int m) {
        return ((Nd4jArray) array).matrices.get(m);
    }

    private static INDArray nd(Array array, int m) {
        return matrix(array, m).nd();
    }

    private static double number(Array array, int m) {
        return matrix(array, m).pointer().get(0);
    }

    private static boolean isNumber(Array array) {
        return array.rows() == 1 && array.columns() == 1;
    }

    /** The member's matrix, or its one number in the shape of this array. */
    private INDArray spread(Array y, int m) {
        boolean same = y.rows() == rows && y.columns() == columns;
        return same ? nd(y, m) : nd(m).ulike().assign(number(y, m));
    }
}
