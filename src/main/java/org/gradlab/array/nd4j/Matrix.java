package org.gradlab.array.nd4j;

import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One member's matrix: an INDArray in 'c' order without gaps, with the address of its numbers.
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
        pointer.get(into, 0, length());
    }

    /** Replaces all numbers, in row-major order. Modified: this. */
    void write(double[] from) {
        pointer.put(from, 0, length());
    }
}
