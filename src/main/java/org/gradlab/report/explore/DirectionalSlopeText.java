package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradlab.explore.DirectionalSlope;
import org.gradlab.explore.DirectionalSlope.Row;
import org.gradlab.explore.Vector;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** The slope in one direction as the product that it is, beside those along the gradient, across it and against it. */
public final class DirectionalSlopeText {
    private static final int LONGEST = 80;

    private DirectionalSlopeText() {}

    /** The product, and the table of angles. */
    public static List<String> lines(DirectionalSlope slope, Display display) {
        List<String> lines = new ArrayList<>();
        lines.add("Slope in direction %s, at %s".formatted(Words.of(slope.direction()), Words.of(slope.point())));
        lines.add(product(slope));
        TextTable table = TextTable.aligned("angle to gradient", "cos", "|gradient|*cos", "");
        slope.rows().forEach(row -> table.row(cells(row)));
        lines.addAll(table.lines(display));
        return lines;
    }

    private static String product(DirectionalSlope slope) {
        Vector gradient = slope.gradient();
        String result = Numbers.precise(slope.slope());
        String terms = IntStream.range(0, gradient.components().size())
                .mapToObj(i -> factor(gradient.components().get(i), i == 0) + "*"
                        + TangentText.inSum(slope.direction().components().get(i)))
                .collect(Collectors.joining());
        String whole = "gradient . direction = %s = %s".formatted(terms, result);
        return whole.length() <= LONGEST ? whole : "gradient . direction = " + result;
    }

    /** With its sign, the first as a number and all others as terms. */
    private static String factor(double number, boolean isFirst) {
        return isFirst ? Numbers.precise(number) : (number < 0 ? " - " : " + ") + Numbers.precise(Math.abs(number));
    }

    private static List<String> cells(Row row) {
        return List.of(
                Words.angle(row.angle()), Numbers.precise(row.cosine()), Numbers.precise(row.product()), word(row));
    }

    private static String word(Row row) {
        if (row.product() == 0) {
            return "level";
        }
        if (Math.abs(row.cosine()) < 1) {
            return row.product() > 0 ? "rising" : "falling";
        }
        return row.product() > 0 ? "steepest up" : "steepest down";
    }
}
