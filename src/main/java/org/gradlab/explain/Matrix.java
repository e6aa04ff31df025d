package org.gradlab.explain;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * Numbers in rows and columns.
 *
 * @param values in row-major order; not to be modified
 */
public record Matrix(int rows, int columns, double[] values) {

    /** As many values as rows and columns ask for. */
    public Matrix {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " numbers for " + rows + " x " + columns);
        }
    }

    /** One number. */
    public static Matrix number(double value) {
        return new Matrix(1, 1, new double[] {value});
    }

    /** A number, counted from 0. */
    public double at(int row, int column) {
        return values[row * columns + column];
    }

    /** One row alone. */
    public Matrix row(int row) {
        return new Matrix(1, columns, Arrays.copyOfRange(values, row * columns, (row + 1) * columns));
    }

    /** Rows as columns. */
    public Matrix transposed() {
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i % columns * rows + i / columns] = values[i];
        }
        return new Matrix(columns, rows, turned);
    }

    /** The matrix product. */
    public Matrix times(Matrix other) {
        double[] product = new double[rows * other.columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < other.columns; j++) {
                double sum = 0;
                for (int k = 0; k < columns; k++) {
                    sum += at(i, k) * other.at(k, j);
                }
                product[i * other.columns + j] = sum;
            }
        }
        return new Matrix(rows, other.columns, product);
    }

    /** Number by number, with a matrix of the same shape. */
    public Matrix with(Matrix other, DoubleBinaryOperator f) {
        double[] result = new double[values.length];
        Arrays.setAll(result, i -> f.applyAsDouble(values[i], other.values[i]));
        return new Matrix(rows, columns, result);
    }

    /** The sum of all numbers. */
    public double sum() {
        return Arrays.stream(values).sum();
    }

    /** {@code [2, 3]}. */
    @Override
    public String toString() {
        return "[" + rows + ", " + columns + "]";
    }
}
