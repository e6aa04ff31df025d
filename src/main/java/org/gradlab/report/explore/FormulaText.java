package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Rule;

/** A function and its partial derivatives as formulas. */
public final class FormulaText {

    private FormulaText() {}

    /** One line each, the function multiplied out where it is a polynomial in another form. */
    public static List<String> lines(Gradient gradient) {
        List<String> lines = new ArrayList<>(function(gradient.function()));
        for (int i = 0; i < gradient.variables().size(); i++) {
            String slope = gradient.partials().get(i).text();
            lines.addAll(
                    FormulaLines.of("df/d%s = %s".formatted(gradient.variables().get(i), slope)));
        }
        if (gradient.variables().isEmpty()) {
            lines.add("f' = 0, by the %s: %s".formatted(Rule.CONSTANT.title(), Rule.CONSTANT.formula()));
        }
        return lines;
    }

    private static List<String> function(Expression function) {
        String written = "f = " + function.text();
        String expanded = function.expanded().map(sum -> " = " + sum.text()).orElse("");
        if (written.length() + expanded.length() <= FormulaLines.WIDTH) {
            return List.of(written + expanded);
        }
        List<String> lines = FormulaLines.of(written);
        // A sum that fits no line is not easier to read.
        if (!expanded.isEmpty() && expanded.length() < FormulaLines.WIDTH) {
            lines.add(" " + expanded);
        }
        return lines;
    }
}
