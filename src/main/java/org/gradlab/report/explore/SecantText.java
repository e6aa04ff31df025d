package org.gradlab.report.explore;

import java.util.List;
import org.gradlab.explore.Secant;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.text.Numbers;

/** A secant as its slope and its equation, beside the slopes of the curve at its ends. */
public final class SecantText {
    private SecantText() {}

    /** The secant of a function of one variable; or why there is none. */
    public static List<String> lines(Secant secant, Gradient gradient) {
        String variable = gradient.variables().get(0);
        String from = Numbers.precise(secant.from());
        String to = Numbers.precise(secant.to());
        String title = "Secant from %1$s = %2$s to %1$s = %3$s".formatted(variable, from, to);
        for (Value end : List.of(secant.start(), secant.end())) {
            if (!end.isDefined()) {
                return List.of(title + ": " + Words.of(end));
            }
        }
        String rise = Words.of(secant.end()) + " - "
                + TangentText.inSum(secant.start().number().getAsDouble());
        String run = to + " - " + TangentText.inSum(secant.from());
        return List.of(
                title,
                "  average slope  (%s)/(%s) = %s".formatted(rise, run, Numbers.precise(secant.slope())),
                "  equation       S = " + Words.of(secant.start())
                        + TangentText.term(secant.slope(), variable, secant.from()),
                "  slope of f     " + slope(gradient, secant.from()) + ", " + slope(gradient, secant.to()));
    }

    private static String slope(Gradient gradient, double x) {
        Point point = Point.of(gradient.variables(), x);
        return "f'(%s) = %s".formatted(Numbers.precise(x), Words.of(gradient.at(point)));
    }
}
