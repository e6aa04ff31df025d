package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradlab.explore.PointReport;
import org.gradlab.explore.Vector;
import org.gradlab.text.Numbers;

/** A point's report as lines. */
public final class PointText {
    private PointText() {}

    /** The values at the point, and what kind of point it is. */
    public static List<String> lines(PointReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("at " + Words.of(report.point()));
        lines.add("  value        " + Words.of(report.value()));
        lines.add("  gradient     " + Words.of(report.gradient()) + norm(report));
        lines.addAll(hessian(report));
        lines.add("  eigenvalues  " + eigenvalues(report));
        lines.add("  " + report.kind().words());
        if (Double.isFinite(report.slopeBound()) && report.slopeBound() > 0) {
            lines.add("  zero within rounding: no partial derivative exceeds " + Numbers.rough(report.slopeBound()));
        }
        report.nearby()
                .ifPresent(near -> lines.add("  next to a %s: %s"
                        .formatted(near.kind().name().toLowerCase(Locale.ROOT), Words.of(near.point()))));
        return lines;
    }

    private static String norm(PointReport report) {
        return report.gradient().size() == 1
                ? ""
                : Vector.of(report.gradient())
                        .map(gradient -> ", length " + Numbers.precise(gradient.norm()))
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
                : report.eigenvalues().stream().map(Numbers::precise).collect(Collectors.joining(", "));
    }
}
