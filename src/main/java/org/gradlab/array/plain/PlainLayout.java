package org.gradlab.array.plain;

/**
 * Where the numbers of every member lie: element (r, c) of member m is {@code data[at + m * step + r * columns + c]}.
 *
 * @param step from one member to the next
 */
record PlainLayout(int at, int step, int rows, int columns) {

    int index(int member, int row, int column) {
        return at + member * step + row * columns + column;
    }

    /** The element that stands beside (row, column) of a larger matrix: a single row or column stands in for all. */
    int broadcast(int member, int row, int column) {
        return index(member, rows == 1 ? 0 : row, columns == 1 ? 0 : column);
    }

    PlainLayout window(int offset, int windowRows, int windowColumns) {
        return new PlainLayout(at + offset, step, windowRows, windowColumns);
    }

    int size() {
        return rows * columns;
    }
}
