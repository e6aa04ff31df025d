package org.gradlab.report.explore;

import org.gradlab.explore.Tangent;
import org.gradlab.expression.Value;
import org.gradlab.text.Numbers;

/** A tangent as an equation. */
public final class TangentText {
    private TangentText() {}

    /** E.g. {@code tangent: T = 1 + 2*(w - 4)}; or why there is none. */
    public static String line(Tangent tangent) {
        StringBuilder equation = new StringBuilder("tangent: T = ").append(Words.of(tangent.value()));
        for (int i = 0; i < tangent.slopes().size(); i++) {
            Value slope = tangent.slopes().get(i);
            if (!slope.isDefined()) {
                return "tangent: " + Words.of(slope);
            }
            String variable = tangent.variables().get(i);
            equation.append(
                    term(slope.number().getAsDouble(), variable, tangent.point().coordinate(variable)));
        }
        return equation.toString();
    }

    /** A further term of a linear equation, such as {@code  - 2*(w - 4)}. */
    static String term(double slope, String variable, double at) {
        return (slope < 0 ? " - " : " + ") + Numbers.precise(Math.abs(slope)) + "*" + distance(variable, at);
    }

    /** A number after a sign, in parentheses if it has one itself. */
    static String inSum(double number) {
        return number < 0 ? "(" + Numbers.precise(number) + ")" : Numbers.precise(number);
    }

    private static String distance(String variable, double at) {
        return at == 0 ? variable : "(" + variable + (at < 0 ? " + " : " - ") + Numbers.precise(Math.abs(at)) + ")";
    }
}
