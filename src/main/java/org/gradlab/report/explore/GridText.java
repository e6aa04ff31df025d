package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.GridComparison;
import org.gradlab.explore.GridComparison.Cost;
import org.gradlab.explore.GridSearch;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** A grid search as lines: what it found, what it cost beside a descent, and what it would cost in more variables. */
public final class GridText {
    private GridText() {}

    /** The search beside a descent of the same function. */
    public static List<String> lines(GridComparison comparison, Display display) {
        List<String> lines =
                new ArrayList<>(comparison.search().map(GridText::search).orElseGet(() -> notSearched(comparison)));
        lines.addAll(descent(comparison.descent()));
        lines.add("");
        lines.add("The same grid in more variables:");
        TextTable table = TextTable.aligned("variables", "evaluations");
        for (Cost cost : comparison.costs()) {
            table.row(List.of(Numbers.count(cost.variables()), evaluations(cost.powerOfTen())));
        }
        lines.addAll(table.lines(display));
        return lines;
    }

    /** A power of ten: to a tenth in its exponent, as long as that is short. */
    private static String evaluations(double powerOfTen) {
        double tenths = Math.rint(10 * powerOfTen) / 10;
        return "10^" + (tenths < 1000 ? Numbers.precise(tenths) : Numbers.count(Math.round(powerOfTen)));
    }

    private static List<String> notSearched(GridComparison comparison) {
        int variables = comparison.descent().variables().size();
        double powerOfTen = GridSearch.powerOfTen(comparison.pointsPerAxis(), variables);
        return List.of(
                "Grid of %s points per variable: %s evaluations"
                        .formatted(Numbers.count(comparison.pointsPerAxis()), evaluations(powerOfTen)),
                "  too many to be searched: at most %s are".formatted(Numbers.count(GridSearch.MOST_EVALUATIONS)));
    }

    private static List<String> search(GridSearch search) {
        String missing =
                search.missing() == 0 ? "" : ", %s of them without a value".formatted(Numbers.count(search.missing()));
        return List.of(
                "Grid of %s points per variable: %s evaluations%s"
                        .formatted(Numbers.count(search.pointsPerAxis()), Numbers.count(search.evaluations()), missing),
                search.best()
                        .map(best -> "  lowest value %s at %s"
                                .formatted(Numbers.precise(best.value()), Words.of(best.point())))
                        .orElse("  the function has no value at any of them"));
    }

    private static List<String> descent(DescentTable descent) {
        DescentTable.Row first = descent.rows().get(0);
        DescentTable.Row last = descent.rows().get(descent.rows().size() - 1);
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Descent of %d steps at rate %s: %s evaluations of f and its slopes",
                        last.step(),
                        Numbers.precise(descent.learningRate()),
                        Numbers.count(descent.evaluations())),
                "  from %s".formatted(Words.of(first.position())),
                "  value %s at %s, %s"
                        .formatted(
                                Words.of(last.loss()), Words.of(last.position()), DescentText.words(descent.ending())));
    }
}
