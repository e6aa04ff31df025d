package org.gradlab.report.explore;

import java.util.List;
import org.gradlab.expression.Derivation;
import org.gradlab.expression.Derivation.Step;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;

/** A derivation as lines: each step's equation and the rule behind it. */
public final class DerivationText {
    private DerivationText() {}

    /** The table of steps, of which the last gives the derivative as {@code result()} has it. */
    public static List<String> lines(Derivation derivation, Display display) {
        TextTable table = TextTable.aligned("step", "equation", "rule");
        int number = 1;
        for (Step step : derivation.steps()) {
            table.row(List.of(
                    Integer.toString(number++),
                    step.from().text() + " = " + step.to().text(),
                    step.title()));
        }
        return table.lines(display);
    }
}
