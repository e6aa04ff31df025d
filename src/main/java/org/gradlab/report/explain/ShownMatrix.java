package org.gradlab.report.explain;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.gradlab.explain.Matrix;
import org.gradlab.text.Numbers;

/** The numbers of a matrix as words, of a large one the first rows and columns, dots and the last. */
record ShownMatrix(Matrix matrix, int mostRows, int mostColumns, DoubleFunction<String> digits) {

    static final String DOTS = "...";

    /** As it is worked with, to nine digits. */
    ShownMatrix(Matrix matrix, int mostRows, int mostColumns) {
        this(matrix, mostRows, mostColumns, Numbers::worked);
    }

    /** Every row of words. */
    List<List<String>> cells() {
        return shown(matrix.rows(), mostRows).stream()
                .map(row -> shown(matrix.columns(), mostColumns).stream()
                        .map(column -> row < 0 || column < 0 ? DOTS : digits.apply(matrix.at(row, column)))
                        .toList())
                .toList();
    }

    boolean isNumber() {
        return matrix.rows() == 1 && matrix.columns() == 1;
    }

    /** The indices that are shown; -1 for dots. */
    private static List<Integer> shown(int count, int most) {
        if (count <= most) {
            return IntStream.range(0, count).boxed().toList();
        }
        return IntStream.concat(IntStream.range(0, most - 2), IntStream.of(-1, count - 1))
                .boxed()
                .toList();
    }
}
