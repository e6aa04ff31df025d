package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.expression.Gradient;

/** A function and its partial derivatives as formulas. */
public final class FormulaText {
    private FormulaText() {}

    /** One line each. */
    public static List<String> lines(Gradient gradient) {
        List<String> lines = new ArrayList<>();
        lines.add("f = " + gradient.function().text());
        for (int i = 0; i < gradient.variables().size(); i++) {
            lines.add("df/d%s = %s"
                    .formatted(
                            gradient.variables().get(i),
                            gradient.partials().get(i).text()));
        }
        return lines;
    }
}
