package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;

/** A grid search as lines: what it found, what it cost beside a descent, and what it would cost in more variables. */
public final class GridText {
    private static final List<Integer> MORE_VARIABLES = List.of(1, 2, 3, 10, 100, 1000);

    private GridText() {}

    /** The search beside a descent of the same function. */
    public static List<String> lines(GridSearch search, DescentTable descent) {
        List<String> lines = new ArrayList<>();
        lines.add("grid of %d points per variable: %d evaluations%s"
                .formatted(search.pointsPerAxis(), search.evaluations(), missing(search)));
        lines.add(search.best()
                .map(best -> "  lowest value %s at %s".formatted(Words.of(best.value()), Words.of(best.point())))
                .orElse("  the function has no value at any of them"));
        DescentTable.Row last = descent.rows().get(descent.rows().size() - 1);
        lines.add("descent of %d steps: %d evaluations of f and its slopes"
                .formatted(last.step(), descent.evaluations()));
        lines.add("  value %s at %s".formatted(Words.of(last.loss()), Words.of(last.position())));
        lines.add("");
        lines.addAll(costs(search.pointsPerAxis()));
        return lines;
    }

    private static String missing(GridSearch search) {
        return search.missing() == 0 ? "" : ", %d of them without a value".formatted(search.missing());
    }

    private static List<String> costs(int pointsPerAxis) {
        Table table = new Table("variables", "evaluations on such a grid");
        for (int n : MORE_VARIABLES) {
            String power = Words.of(Math.rint(10 * GridSearch.powerOfTen(pointsPerAxis, n)) / 10);
            table.add(Integer.toString(n), "10^" + power);
        }
        return table.lines();
    }
}
