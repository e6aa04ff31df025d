package org.gradlab.array;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Checks of shapes at the entry of every operation; a failure names the expected and the actual shape. */
public final class Shapes {

    private Shapes() {}

    /** {@code array} is [any, rows, columns]. */
    public static void require(Array array, int rows, int columns) {
        if (array.rows() != rows || array.columns() != columns) {
            throw mismatch(array.members(), rows, columns, array);
        }
    }

    /** Both arrays have the same shape. */
    public static void requireSame(Array expected, Array actual) {
        requireMembers(expected, actual);
        require(actual, expected.rows(), expected.columns());
    }

    /** {@code actual} has the shape of {@code expected} or is a number a member. */
    public static void requireSameOrNumber(Array expected, Array actual) {
        requireMembers(expected, actual);
        if (actual.rows() != 1 || actual.columns() != 1) {
            require(actual, expected.rows(), expected.columns());
        }
    }

    /** z = x w fits. */
    public static void requireProduct(Array z, Array x, Array w) {
        requireMembers(z, x);
        requireMembers(z, w);
        require(x, z.rows(), w.rows());
        require(w, x.columns(), z.columns());
    }

    /** z = x w^T fits. */
    public static void requireProductTransposed(Array z, Array x, Array w) {
        requireMembers(z, x);
        requireMembers(z, w);
        require(x, z.rows(), w.columns());
        require(w, z.columns(), x.columns());
    }

    /** z = x^T y fits. */
    public static void requireTransposedProduct(Array z, Array x, Array y) {
        requireMembers(z, x);
        requireMembers(z, y);
        require(x, y.rows(), z.rows());
        require(y, x.rows(), z.columns());
    }

    /** A window from {@code offset} on lies inside the one row of {@code array}. */
    public static void requireWindow(Array array, int offset, int rows, int columns) {
        boolean fits = array.rows() == 1
                && offset >= 0
                && rows >= 1
                && columns >= 1
                && (long) rows * columns <= array.columns() - offset;
        if (!fits) {
            throw new IllegalArgumentException("no window of " + rows + " x " + columns + " from " + offset + " on in "
                    + shape(array.members(), array.rows(), array.columns()));
        }
    }

    /** {@code array} has so many rows, and a column of that number. */
    public static void requireColumn(Array array, int rows, int column) {
        if (array.rows() != rows || column < 0 || column >= array.columns()) {
            throw new IllegalArgumentException("no column " + column + " of " + rows + " rows in "
                    + shape(array.members(), array.rows(), array.columns()));
        }
    }

    /** {@code nd} is [at least first + members, rows, columns]. */
    public static void requireRange(Array array, INDArray nd, long first) {
        boolean fits = nd.rank() == 3
                && nd.size(1) == array.rows()
                && nd.size(2) == array.columns()
                && first >= 0
                && first + array.members() <= nd.size(0);
        if (!fits) {
            throw new IllegalArgumentException("expected at least " + (first + array.members()) + " members of "
                    + array.rows() + " x " + array.columns() + ", found " + Arrays.toString(nd.shape()));
        }
    }

    /** {@code values} has {@code length} numbers. */
    public static void requireLength(int length, double[] values) {
        if (values.length != length) {
            throw new IllegalArgumentException("expected " + length + " numbers, found " + values.length);
        }
    }

    private static void requireMembers(Array expected, Array actual) {
        if (expected.members() != actual.members()) {
            throw mismatch(expected.members(), actual.rows(), actual.columns(), actual);
        }
    }

    private static IllegalArgumentException mismatch(int members, int rows, int columns, Array actual) {
        return new IllegalArgumentException("expected " + shape(members, rows, columns) + ", found "
                + shape(actual.members(), actual.rows(), actual.columns()));
    }

    private static String shape(int members, int rows, int columns) {
        return "[" + members + ", " + rows + ", " + columns + "]";
    }
}
