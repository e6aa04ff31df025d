package org.gradlab.array.nd4j;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One member's matrix: an INDArray in 'c' order without gaps, with the address of its numbers.
 *
 * <p>ND4J frees the memory of an array that nobody can reach, and a raw pointer does not count as reaching it: whoever uses
 * the pointer keeps the matrix reachable until afterwards.
 *
 * @param nd [rows, columns]
 * @param pointer the first of its numbers
 */
record Matrix(INDArray nd, DoublePointer pointer) {

    static Matrix zeros(int rows, int columns) {
        INDArray nd = Nd4j.zeros(DataType.DOUBLE, rows, columns);
        return new Matrix(nd, (DoublePointer) nd.data().addressPointer());
    }

    static Matrix ones(int rows, int columns) {
        Matrix ones = zeros(rows, columns);
        ones.nd.assign(1);
        return ones;
    }

    int rows() {
        return (int) nd.size(0);
    }

    int columns() {
        return (int) nd.size(1);
    }

    int length() {
        return (int) nd.length();
    }

    /** A view of consecutive numbers as a matrix of their own. */
    Matrix window(int offset, int rows, int columns) {
        INDArray view =
                Nd4j.create(nd.data(), new long[] {rows, columns}, new long[] {columns, 1}, nd.offset() + offset, 'c');
        return new Matrix(view, new DoublePointer(pointer).getPointer(DoublePointer.class, offset));
    }

    /** Copies all numbers in row-major order. Modified: {@code into}. */
    void read(double[] into) {
        read(into, 0);
    }

    /** Copies all numbers in row-major order to {@code into[at]} and on. Modified: {@code into}. */
    void read(double[] into, int at) {
        try {
            pointer.get(into, at, length());
        } finally {
            Reference.reachabilityFence(nd);
        }
    }

    /** Copies all numbers, rows and columns of one element repeated, as a matrix of so many. Modified: {@code into}. */
    void spread(double[] into, int rows, int columns) {
        if (rows() == rows && columns() == columns) {
            read(into);
            return;
        }
        double[] own = new double[length()];
        read(own);
        int rowStep = rows() == 1 ? 0 : columns();
        int columnStep = columns() == 1 ? 0 : 1;
        for (int i = 0; i < rows * columns; i++) {
            into[i] = own[i / columns * rowStep + i % columns * columnStep];
        }
    }

    /** Replaces all numbers, in row-major order. Modified: this. */
    void write(double[] from) {
        write(from, 0);
    }

    /** Replaces all numbers, in row-major order, by those from {@code from[at]} on. Modified: this. */
    void write(double[] from, int at) {
        try {
            pointer.put(from, at, length());
        } finally {
            Reference.reachabilityFence(nd);
        }
    }

    /** The first number. */
    double first() {
        try {
            return pointer.get();
        } finally {
            Reference.reachabilityFence(nd);
        }
    }

    /** Replaces the number at {@code index}, in row-major order. Modified: this. */
    void put(int index, double number) {
        try {
            pointer.put(index, number);
        } finally {
            Reference.reachabilityFence(nd);
        }
    }

    /** Whether the numbers of both are the same. */
    boolean isSame(Matrix other) {
        return pointer.address() == other.pointer.address() && rows() == other.rows() && columns() == other.columns();
    }

    /** Whether any number belongs to both. */
    boolean overlaps(Matrix other) {
        long start = pointer.address();
        long otherStart = other.pointer.address();
        return start < otherStart + (long) other.length() * Double.BYTES
                && otherStart < start + (long) length() * Double.BYTES;
    }
}
