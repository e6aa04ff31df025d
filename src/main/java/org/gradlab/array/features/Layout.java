package org.gradlab.array.features;

/**
 * Where the numbers of every member lie: element (r, c) of member m is {@code data[at + m * step + r * stride + c]}. Rows lie without gaps,
 * but for those of whole multiples of 512 bytes, which would all fall on the same few lines of a cache. Behind each member is room for a
 * vector that reaches beyond its last number.
 */
final class Layout {

    /** Numbers in 512 bytes. */
    private static final int CROWDED = 64;

    private final double[] data;
    private final int at;
    private final int step;
    private final int rows;
    private final int columns;
    private final int stride;
    private final boolean isWindow;

    /** An array of its own. */
    private Layout(double[] data, int step, int rows, int columns) {
        this.data = data;
        this.at = 0;
        this.step = step;
        this.rows = rows;
        this.columns = columns;
        this.stride = stride(rows, columns);
        this.isWindow = false;
    }

    private Layout(Layout whole, int offset, int rows, int columns) {
        this.data = whole.data;
        this.at = whole.at + offset;
        this.step = whole.step;
        this.rows = rows;
        this.columns = columns;
        this.stride = columns;
        this.isWindow = true;
    }

    /** Zeros. */
    static Layout zeros(int members, int rows, int columns) {
        int size = Math.multiplyExact(rows, stride(rows, columns));
        int step = Math.addExact(Registers.filledGroups(size), Registers.GROUP);
        return new Layout(new double[Math.multiplyExact(members, step)], step, rows, columns);
    }

    private static int stride(int rows, int columns) {
        return rows == 1 ? columns : apart(columns);
    }

    /** How far rows of {@code columns} numbers should lie apart. */
    static int apart(int columns) {
        return columns % CROWDED == 0 ? columns + Registers.GROUP : columns;
    }

    /** A matrix onto consecutive elements of the one row that this has. */
    Layout window(int offset, int windowRows, int windowColumns) {
        return new Layout(this, offset, windowRows, windowColumns);
    }

    double[] data() {
        return data;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** From one row to the next. */
    int stride() {
        return stride;
    }

    int size() {
        return rows * columns;
    }

    /** The first element of a member. */
    int start(int member) {
        return at + member * step;
    }

    /** The first element of a row. */
    int start(int member, int row) {
        return at + member * step + row * stride;
    }

    /** Whether the rows lie without gaps. */
    boolean isDense() {
        return stride == columns;
    }

    boolean hasShapeOf(Layout other) {
        return rows == other.rows && columns == other.columns;
    }

    boolean isElement() {
        return rows == 1 && columns == 1;
    }

    /** Whether other numbers of the same member may lie right behind the last one. */
    boolean isWindow() {
        return isWindow;
    }

    boolean isSame(Layout other) {
        return data == other.data && at == other.at && hasShapeOf(other);
    }

    /** Whether other lies behind this in the same memory. */
    boolean isBefore(Layout other) {
        return data == other.data && at < other.at;
    }

    boolean overlaps(Layout other) {
        return data == other.data && at < other.at + other.extent() && other.at < at + extent();
    }

    private int extent() {
        return (rows - 1) * stride + columns;
    }
}
