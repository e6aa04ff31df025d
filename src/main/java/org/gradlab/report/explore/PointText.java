package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradlab.explore.LearningRateLimit;
import org.gradlab.explore.PointKind;
import org.gradlab.explore.PointReport;
import org.gradlab.explore.Trend;
import org.gradlab.explore.Vector;
import org.gradlab.text.Numbers;

/** A point's report as lines. */
public final class PointText {
    private final PointReport report;
    private final List<String> lines = new ArrayList<>();

    private PointText(PointReport report) {
        this.report = report;
        this.lines.add("at " + Words.of(report.point()));
    }

    /**
     * The values at the point, and what kind of point it is.
     *
     * @param limit of the learning rate there; shown where the function is curved upwards in every direction
     * @param second whether second derivatives are shown, and what follows from them in several variables
     */
    public static List<String> lines(PointReport report, Optional<LearningRateLimit> limit, boolean second) {
        PointText text = new PointText(report);
        int variables = report.gradient().size();
        text.line("value", Words.of(report.value()));
        if (variables == 1) {
            text.line("slope", Words.of(report.gradient()) + text.trend());
        } else {
            text.line("gradient", Words.of(report.gradient()) + text.norm());
        }
        if (second) {
            text.secondDerivatives();
        }
        limit.filter(found -> second || variables == 1)
                .filter(found -> report.eigenvalues().get(0) > 0)
                .ifPresent(found -> text.line(
                        "rate limit", LearningRateText.atPoint(found, variables) + ", for a descent near here"));
        if (variables > 1 && (second || report.kind() != PointKind.NOT_STATIONARY)) {
            text.lines.add("  " + report.kind().words());
        }
        text.doubts();
        return text.lines;
    }

    private void line(String name, String text) {
        lines.add("  %-13s%s".formatted(name, text));
    }

    /** What rounding leaves open, and the zero of the slope that is near. */
    private void doubts() {
        if (Double.isFinite(report.slopeBound()) && report.slopeBound() >= Double.MIN_NORMAL) {
            String bounded = report.gradient().size() == 1 ? "the slope is at most " : "no partial derivative exceeds ";
            lines.add("  zero within rounding: " + bounded + Numbers.rough(report.slopeBound()));
        }
        report.nearby()
                .ifPresent(near -> lines.add("  next to a %s: %s"
                        .formatted(near.kind().name().toLowerCase(Locale.ROOT), Words.of(near.point()))));
    }

    private String trend() {
        return switch (Trend.of(report)) {
            case RISING -> ": rising";
            case FALLING -> ": falling";
            case LEVEL -> ": level" + turn();
            case UNDEFINED -> "";
        };
    }

    /** What the second derivative says of a level point. */
    private String turn() {
        String curvature = Words.of(report.hessian().get(0));
        return switch (report.kind()) {
            case MINIMUM -> ", a local minimum, for f'' = " + curvature + " is above zero";
            case MAXIMUM -> ", a local maximum, for f'' = " + curvature + " is below zero";
            case DEGENERATE -> ", and f'' = " + curvature + " does not tell of what kind";
            case SADDLE, NOT_STATIONARY, UNDEFINED -> "";
        };
    }

    private String norm() {
        return Vector.of(report.gradient())
                .map(gradient -> ", length " + Numbers.precise(gradient.norm()))
                .orElse("");
    }

    private void secondDerivatives() {
        String name = "Hessian";
        for (var row : report.hessian()) {
            line(name, Words.of(row));
            name = "";
        }
        line(
                "eigenvalues",
                report.eigenvalues().isEmpty()
                        ? "none"
                        : report.eigenvalues().stream()
                                .map(eigenvalue -> Words.within(eigenvalue, report.eigenvalueError()))
                                .collect(Collectors.joining(", ")));
    }
}
