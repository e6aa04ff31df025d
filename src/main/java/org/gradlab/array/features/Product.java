package org.gradlab.array.features;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.features.Registers.DOUBLES;
import static org.gradlab.array.features.Registers.VECTOR;

import jdk.incubator.vector.DoubleVector;

/**
 * c = a b + bias for the matrices of one member: tiles of four rows and up to three vectors of columns stay in registers while k runs
 * over what a and b share. Each element of c is the sum of a(r, k) b(k, j) from the first k on, and its bias is added at last.
 *
 * <p>The last vector of a row may reach beyond it, and what it leaves there is the next row's to overwrite: so rows are computed downwards,
 * and the columns of a row from the right.
 */
final class Product {

    private static final int TILE_ROWS = 4;

    private double[] a = new double[0];
    private int aStart;
    private int aRow;
    private int aTerm;
    private double[] b = new double[0];
    private int bStart;
    private int bTerm;
    private double[] bias = new double[0];
    private int biasStart;
    private int terms;

    /** The left factor: a(r, k) is {@code data[start + r * row + k * term]}. Returns this. */
    Product left(double[] data, int start, int row, int term) {
        a = data;
        aStart = start;
        aRow = row;
        aTerm = term;
        return this;
    }

    /** The right factor of {@code count} rows: b(k, j) is {@code data[start + k * term + j]}. Returns this. */
    Product right(double[] data, int start, int term, int count) {
        b = data;
        bStart = start;
        bTerm = term;
        terms = count;
        return this;
    }

    /** What is added to every row. Returns this. */
    Product bias(double[] data, int start) {
        bias = data;
        biasStart = start;
        return this;
    }

    /** Into c(r, j), {@code data[start + r * stride + j]}. Modified: data, and up to a vector's numbers behind c. */
    void into(double[] c, int start, int stride, int rows, int columns) {
        int vectors = (columns + VECTOR - 1) / VECTOR;
        int row = 0;
        for (; row <= rows - TILE_ROWS; row += TILE_ROWS) {
            int left = vectors;
            while (left > 0) {
                int width = left == 4 ? 2 : Math.min(left, 3);
                left -= width;
                tile(width, row, left * VECTOR, c, start + row * stride + left * VECTOR, stride);
            }
        }
        for (; row < rows; row++) {
            int left = vectors;
            while (left > 0) {
                int width = left >= 4 ? 4 : 1;
                left -= width;
                row(width, row, left * VECTOR, c, start + row * stride + left * VECTOR);
            }
        }
    }

    private void tile(int width, int row, int column, double[] c, int to, int stride) {
        if (width == 3) {
            fourByThree(row, column, c, to, stride);
        } else if (width == 2) {
            fourByTwo(row, column, c, to, stride);
        } else {
            fourByOne(row, column, c, to, stride);
        }
    }

    private void row(int width, int row, int column, double[] c, int to) {
        if (width == 4) {
            oneByFour(row, column, c, to);
        } else {
            oneByOne(row, column, c, to);
        }
    }

    private void fourByThree(int row, int column, double[] c, int to, int stride) {
        double[] x = a;
        double[] w = b;
        int term = aTerm;
        int next = bTerm;
        int r0 = aStart + row * aRow;
        int r1 = r0 + aRow;
        int r2 = r1 + aRow;
        int r3 = r2 + aRow;
        int at = bStart + column;
        DoubleVector c00 = DoubleVector.zero(DOUBLES);
        DoubleVector c01 = c00;
        DoubleVector c02 = c00;
        DoubleVector c10 = c00;
        DoubleVector c11 = c00;
        DoubleVector c12 = c00;
        DoubleVector c20 = c00;
        DoubleVector c21 = c00;
        DoubleVector c22 = c00;
        DoubleVector c30 = c00;
        DoubleVector c31 = c00;
        DoubleVector c32 = c00;
        int count = terms;
        for (int k = 0; k < count; k++) {
            DoubleVector w0 = fromArray(DOUBLES, w, at);
            DoubleVector w1 = fromArray(DOUBLES, w, at + VECTOR);
            DoubleVector w2 = fromArray(DOUBLES, w, at + 2 * VECTOR);
            DoubleVector x0 = broadcast(DOUBLES, x[r0 + k * term]);
            c00 = x0.fma(w0, c00);
            c01 = x0.fma(w1, c01);
            c02 = x0.fma(w2, c02);
            DoubleVector x1 = broadcast(DOUBLES, x[r1 + k * term]);
            c10 = x1.fma(w0, c10);
            c11 = x1.fma(w1, c11);
            c12 = x1.fma(w2, c12);
            DoubleVector x2 = broadcast(DOUBLES, x[r2 + k * term]);
            c20 = x2.fma(w0, c20);
            c21 = x2.fma(w1, c21);
            c22 = x2.fma(w2, c22);
            DoubleVector x3 = broadcast(DOUBLES, x[r3 + k * term]);
            c30 = x3.fma(w0, c30);
            c31 = x3.fma(w1, c31);
            c32 = x3.fma(w2, c32);
            at += next;
        }
        DoubleVector b0 = fromArray(DOUBLES, bias, biasStart + column);
        DoubleVector b1 = fromArray(DOUBLES, bias, biasStart + column + VECTOR);
        DoubleVector b2 = fromArray(DOUBLES, bias, biasStart + column + 2 * VECTOR);
        c00.add(b0).intoArray(c, to);
        c01.add(b1).intoArray(c, to + VECTOR);
        c02.add(b2).intoArray(c, to + 2 * VECTOR);
        int second = to + stride;
        c10.add(b0).intoArray(c, second);
        c11.add(b1).intoArray(c, second + VECTOR);
        c12.add(b2).intoArray(c, second + 2 * VECTOR);
        int third = second + stride;
        c20.add(b0).intoArray(c, third);
        c21.add(b1).intoArray(c, third + VECTOR);
        c22.add(b2).intoArray(c, third + 2 * VECTOR);
        int fourth = third + stride;
        c30.add(b0).intoArray(c, fourth);
        c31.add(b1).intoArray(c, fourth + VECTOR);
        c32.add(b2).intoArray(c, fourth + 2 * VECTOR);
    }

    private void fourByTwo(int row, int column, double[] c, int to, int stride) {
        double[] x = a;
        double[] w = b;
        int term = aTerm;
        int next = bTerm;
        int r0 = aStart + row * aRow;
        int r1 = r0 + aRow;
        int r2 = r1 + aRow;
        int r3 = r2 + aRow;
        int at = bStart + column;
        DoubleVector c00 = DoubleVector.zero(DOUBLES);
        DoubleVector c01 = c00;
        DoubleVector c10 = c00;
        DoubleVector c11 = c00;
        DoubleVector c20 = c00;
        DoubleVector c21 = c00;
        DoubleVector c30 = c00;
        DoubleVector c31 = c00;
        int count = terms;
        for (int k = 0; k < count; k++) {
            DoubleVector w0 = fromArray(DOUBLES, w, at);
            DoubleVector w1 = fromArray(DOUBLES, w, at + VECTOR);
            DoubleVector x0 = broadcast(DOUBLES, x[r0 + k * term]);
            c00 = x0.fma(w0, c00);
            c01 = x0.fma(w1, c01);
            DoubleVector x1 = broadcast(DOUBLES, x[r1 + k * term]);
            c10 = x1.fma(w0, c10);
            c11 = x1.fma(w1, c11);
            DoubleVector x2 = broadcast(DOUBLES, x[r2 + k * term]);
            c20 = x2.fma(w0, c20);
            c21 = x2.fma(w1, c21);
            DoubleVector x3 = broadcast(DOUBLES, x[r3 + k * term]);
            c30 = x3.fma(w0, c30);
            c31 = x3.fma(w1, c31);
            at += next;
        }
        DoubleVector b0 = fromArray(DOUBLES, bias, biasStart + column);
        DoubleVector b1 = fromArray(DOUBLES, bias, biasStart + column + VECTOR);
        c00.add(b0).intoArray(c, to);
        c01.add(b1).intoArray(c, to + VECTOR);
        c10.add(b0).intoArray(c, to + stride);
        c11.add(b1).intoArray(c, to + stride + VECTOR);
        c20.add(b0).intoArray(c, to + 2 * stride);
        c21.add(b1).intoArray(c, to + 2 * stride + VECTOR);
        c30.add(b0).intoArray(c, to + 3 * stride);
        c31.add(b1).intoArray(c, to + 3 * stride + VECTOR);
    }

    private void fourByOne(int row, int column, double[] c, int to, int stride) {
        double[] x = a;
        double[] w = b;
        int term = aTerm;
        int next = bTerm;
        int r0 = aStart + row * aRow;
        int r1 = r0 + aRow;
        int r2 = r1 + aRow;
        int r3 = r2 + aRow;
        int at = bStart + column;
        DoubleVector c0 = DoubleVector.zero(DOUBLES);
        DoubleVector c1 = c0;
        DoubleVector c2 = c0;
        DoubleVector c3 = c0;
        int count = terms;
        for (int k = 0; k < count; k++) {
            DoubleVector w0 = fromArray(DOUBLES, w, at);
            c0 = broadcast(DOUBLES, x[r0 + k * term]).fma(w0, c0);
            c1 = broadcast(DOUBLES, x[r1 + k * term]).fma(w0, c1);
            c2 = broadcast(DOUBLES, x[r2 + k * term]).fma(w0, c2);
            c3 = broadcast(DOUBLES, x[r3 + k * term]).fma(w0, c3);
            at += next;
        }
        DoubleVector b0 = fromArray(DOUBLES, bias, biasStart + column);
        c0.add(b0).intoArray(c, to);
        c1.add(b0).intoArray(c, to + stride);
        c2.add(b0).intoArray(c, to + 2 * stride);
        c3.add(b0).intoArray(c, to + 3 * stride);
    }

    private void oneByFour(int row, int column, double[] c, int to) {
        double[] x = a;
        double[] w = b;
        int from = aStart + row * aRow;
        int at = bStart + column;
        DoubleVector c0 = DoubleVector.zero(DOUBLES);
        DoubleVector c1 = c0;
        DoubleVector c2 = c0;
        DoubleVector c3 = c0;
        int count = terms;
        for (int k = 0; k < count; k++) {
            DoubleVector x0 = broadcast(DOUBLES, x[from + k * aTerm]);
            c0 = x0.fma(fromArray(DOUBLES, w, at), c0);
            c1 = x0.fma(fromArray(DOUBLES, w, at + VECTOR), c1);
            c2 = x0.fma(fromArray(DOUBLES, w, at + 2 * VECTOR), c2);
            c3 = x0.fma(fromArray(DOUBLES, w, at + 3 * VECTOR), c3);
            at += bTerm;
        }
        int from0 = biasStart + column;
        c0.add(fromArray(DOUBLES, bias, from0)).intoArray(c, to);
        c1.add(fromArray(DOUBLES, bias, from0 + VECTOR)).intoArray(c, to + VECTOR);
        c2.add(fromArray(DOUBLES, bias, from0 + 2 * VECTOR)).intoArray(c, to + 2 * VECTOR);
        c3.add(fromArray(DOUBLES, bias, from0 + 3 * VECTOR)).intoArray(c, to + 3 * VECTOR);
    }

    private void oneByOne(int row, int column, double[] c, int to) {
        double[] x = a;
        double[] w = b;
        int from = aStart + row * aRow;
        int at = bStart + column;
        DoubleVector c0 = DoubleVector.zero(DOUBLES);
        int count = terms;
        for (int k = 0; k < count; k++) {
            c0 = broadcast(DOUBLES, x[from + k * aTerm]).fma(fromArray(DOUBLES, w, at), c0);
            at += bTerm;
        }
        c0.add(fromArray(DOUBLES, bias, biasStart + column)).intoArray(c, to);
    }
}
