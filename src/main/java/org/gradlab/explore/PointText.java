package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradlab.expression.Gradient;

/** A point's report as lines. */
public final class PointText {
    private PointText() {}

    /** The formulas, their values at the point, and the kind of the point. */
    public static List<String> lines(PointReport report) {
        Gradient gradient = report.derivatives().gradient();
        List<String> lines = new ArrayList<>();
        lines.add("f = " + gradient.function().text());
        for (int i = 0; i < gradient.variables().size(); i++) {
            lines.add("df/d%s = %s"
                    .formatted(
                            gradient.variables().get(i),
                            gradient.partials().get(i).text()));
        }
        lines.add("");
        lines.add("at " + Words.of(report.point()));
        lines.add("  value        " + Words.of(report.value()));
        lines.add("  gradient     " + Words.of(report.gradient()) + norm(report));
        lines.addAll(hessian(report));
        lines.add("  eigenvalues  " + eigenvalues(report));
        lines.add("  " + report.kind().words());
        return lines;
    }

    private static String norm(PointReport report) {
        return report.gradient().size() == 1
                ? ""
                : Vector.of(report.gradient())
                        .map(gradient -> ", length " + Words.of(gradient.norm()))
                        .orElse("");
    }

    private static List<String> hessian(PointReport report) {
        List<String> lines = new ArrayList<>();
        report.hessian()
                .forEach(row -> lines.add((lines.isEmpty() ? "  Hessian      " : "               ") + Words.of(row)));
        return lines;
    }

    private static String eigenvalues(PointReport report) {
        return report.eigenvalues().isEmpty()
                ? "none"
                : report.eigenvalues().stream().map(Words::of).collect(Collectors.joining(", "));
    }
}
