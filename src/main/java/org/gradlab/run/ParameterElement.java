package org.gradlab.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One parameter of a network, such as {@code W2[3,1]} or {@code b1[0]}.
 *
 * @param matrix name of the matrix, such as W2
 * @param row its row, counted from 0: the input
 * @param column its column, counted from 0: the unit
 */
public record ParameterElement(String matrix, int row, int column) {

    private static final Pattern FORM =
            Pattern.compile("([Wb][0-9]{1,6})\\[\\s*([0-9]{1,9})\\s*(?:,\\s*([0-9]{1,9})\\s*)?]");

    /**
     * Reads {@code W2[3,1]}, or {@code b2[1]} for a bias, which has one row.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ParameterElement parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        boolean bias = text.strip().startsWith("b");
        if (!matcher.matches() || (matcher.group(3) == null) != bias) {
            throw new IllegalArgumentException(
                    "expected an element such as W2[3,1] (row, column from 0) or b2[1]; found \"" + text + "\"");
        }
        int first = Integer.parseInt(matcher.group(2));
        return bias
                ? new ParameterElement(matcher.group(1), 0, first)
                : new ParameterElement(matcher.group(1), first, Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return matrix + (matrix.startsWith("b") ? "[" + column + "]" : "[" + row + "," + column + "]");
    }
}
