package org.gradlab.report.explore;

import java.util.ArrayList;
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
        return (table.width() <= display.width() ? table : narrow(derivation, display.width())).lines(display);
    }

    /** With short names of the rules first, and an equation that is too long on several lines. */
    private static TextTable narrow(Derivation derivation, int width) {
        TextTable table = TextTable.aligned("", "rule", "equation");
        int rules = derivation.steps().stream()
                .mapToInt(step -> rule(step).length())
                .max()
                .orElse(0);
        int room = width - Integer.toString(derivation.steps().size()).length() - rules - 4;
        int number = 1;
        for (Step step : derivation.steps()) {
            List<String> equation = equation(step, room);
            table.row(List.of(Integer.toString(number++), rule(step), equation.get(0)));
            equation.subList(1, equation.size()).forEach(line -> table.row(List.of("", "", line)));
        }
        return table;
    }

    private static String rule(Step step) {
        return step.title().replace(" rule", "");
    }

    private static List<String> equation(Step step, int room) {
        String from = step.from().text();
        String to = " = " + step.to().text();
        if (from.length() + to.length() <= room) {
            return List.of(from + to);
        }
        List<String> lines = new ArrayList<>(FormulaLines.of(from, room));
        lines.addAll(FormulaLines.of(to, room));
        return lines;
    }
}
