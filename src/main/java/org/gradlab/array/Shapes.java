package org.gradlab.array;

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

    /** {@code actual} has the shape of {@code expected}, or one row or one column where that has many. */
    public static void requireBroadcast(Array expected, Array actual) {
        requireMembers(expected, actual);
        require(actual, actual.rows() == 1 ? 1 : expected.rows(), actual.columns() == 1 ? 1 : expected.columns());
    }

    /** {@code result} has one row or one column where {@code x} has many, or both. */
    public static void requireReduction(Array result, Array x) {
        requireMembers(result, x);
        boolean fits = (result.rows() == 1 || result.columns() == 1)
                && (result.rows() == 1 || result.rows() == x.rows())
                && (result.columns() == 1 || result.columns() == x.columns());
        if (!fits) {
            throw new IllegalArgumentException("no reduction of " + shape(x) + " has the shape " + shape(result));
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
            throw new IllegalArgumentException(
                    "no window of " + rows + " x " + columns + " from " + offset + " on in " + shape(array));
        }
    }

    /** {@code array} has so many rows, and a column of that number. */
    public static void requireColumn(Array array, int rows, int column) {
        if (array.rows() != rows || column < 0 || column >= array.columns()) {
            throw new IllegalArgumentException("no column " + column + " of " + rows + " rows in " + shape(array));
        }
    }

    /** {@code numbers} has all of {@code array}'s from {@code from} on. */
    public static void requireRange(Array array, double[] numbers, int from) {
        long size = (long) array.members() * array.rows() * array.columns();
        if (from < 0 || from + size > numbers.length) {
            throw new IllegalArgumentException("expected " + size + " numbers from " + from + " on for " + shape(array)
                    + ", found " + numbers.length + " in all");
        }
    }

    /** {@code keys} has one for every member. */
    public static void requireKeys(Array array, long[] keys) {
        if (keys.length != array.members()) {
            throw new IllegalArgumentException(
                    "expected " + array.members() + " keys, one per member, found " + keys.length);
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
        return new IllegalArgumentException("expected " + shape(members, rows, columns) + ", found " + shape(actual));
    }

    private static String shape(Array array) {
        return shape(array.members(), array.rows(), array.columns());
    }

    private static String shape(int members, int rows, int columns) {
        return "[" + members + ", " + rows + ", " + columns + "]";
    }
}
