package org.gradlab.array.plain;

/**
 * Where the numbers of every member lie: element (r, c) of member m is
 * {@code data[at + m * step + r * rowStep + c * columnStep]}.
 *
 * @param step from one member to the next
 */
record PlainLayout(int at, int step, int rows, int columns, int rowStep, int columnStep) {

    /** Row after row. */
    static PlainLayout of(int at, int step, int rows, int columns) {
        return new PlainLayout(at, step, rows, columns, columns, 1);
    }

    int index(int member, int row, int column) {
        return at + member * step + row * rowStep + column * columnStep;
    }

    /** The element that stands beside (row, column) of a larger matrix: a single row or column stands in for all. */
    int broadcast(int member, int row, int column) {
        return index(member, rows == 1 ? 0 : row, columns == 1 ? 0 : column);
    }

    PlainLayout window(int offset, int windowRows, int windowColumns) {
        return of(at + offset, step, windowRows, windowColumns);
    }

    /** The same numbers, rows as columns. */
    PlainLayout transposed() {
        return new PlainLayout(at, step, columns, rows, columnStep, rowStep);
    }

    int size() {
        return rows * columns;
    }
}
