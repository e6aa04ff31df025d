package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.expression.Derivation;
import org.gradlab.expression.Derivation.Step;

/** A derivation as lines: each step's equation and the rule behind it, then the result. */
public final class DerivationText {
    private DerivationText() {}

    /** The table of steps, and the simplified derivative. */
    public static List<String> lines(Derivation derivation) {
        Table table = new Table("step", "equation", "rule");
        int number = 1;
        for (Step step : derivation.steps()) {
            table.add(
                    Integer.toString(number++),
                    step.from().text() + " = " + step.to().text(),
                    step.title());
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add("df/d%s = %s"
                .formatted(derivation.variable(), derivation.result().text()));
        return lines;
    }
}
