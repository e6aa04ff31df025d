package org.gradlab.data;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradlab.text.Visible;

/** What a cell of a CSV file says. */
final class CsvCell {

    private static final Set<String> MISSING = Set.of("", "?", "NA", "N/A", "NaN", "nan", "null", "NULL");

    /** Decimal numbers only: {@link Double#parseDouble} also takes 1d, 0x1p3 and Infinity. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** Larger numbers are refused: their squares, differences and sums over rows might no longer be finite. */
    private static final double LARGEST = 1e100;

    private static final int SHOWN_LENGTH = 40;

    private CsvCell() {}

    static boolean isMissing(String cell) {
        return MISSING.contains(cell);
    }

    /** The number that a cell states, of a magnitude that can be calculated with. */
    static OptionalDouble number(String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(cell);
        return Math.abs(value) <= LARGEST ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** What is found in a cell, on one line. */
    static String describe(String cell) {
        if (isMissing(cell)) {
            return cell.isEmpty() ? "an empty cell" : "a missing value (\"" + cell + "\")";
        }
        String quoted = '"' + Visible.shortened(cell, SHOWN_LENGTH) + '"';
        boolean tooLarge = NUMBER.matcher(cell).matches() && number(cell).isEmpty();
        return tooLarge ? quoted + ", which is beyond 1e100" : quoted;
    }
}
