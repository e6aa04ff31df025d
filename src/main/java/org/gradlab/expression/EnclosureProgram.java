package org.gradlab.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Encloses several expressions of the same variables over many boxes: what they have in common is enclosed once for each. */
public final class EnclosureProgram {
    private final List<Step> steps;
    private final int[] results;

    /**
     * An expression whose parts come before it.
     *
     * @param variable its place among the sides of a box; -1 for what is no variable
     * @param parts their places among the steps
     */
    private record Step(Expression expression, int variable, int[] parts) {}

    private EnclosureProgram(List<Step> steps, int[] results) {
        this.steps = List.copyOf(steps);
        this.results = results;
    }

    /** A program for boxes with a side for each of the variables. */
    public static EnclosureProgram of(List<String> variables, List<Expression> expressions) {
        Numbering numbering = new Numbering(variables);
        int[] results = expressions.stream().mapToInt(numbering::number).toArray();
        return new EnclosureProgram(numbering.steps, results);
    }

    /** The enclosure of each expression over a box. */
    public List<Enclosure> over(List<Interval> sides) {
        Enclosure[] values = new Enclosure[steps.size()];
        for (int i = 0; i < values.length; i++) {
            Step step = steps.get(i);
            values[i] = step.variable >= 0 ? new Enclosure(sides.get(step.variable), true) : value(step, values);
        }
        List<Enclosure> enclosures = new ArrayList<>(results.length);
        for (int result : results) {
            enclosures.add(values[result]);
        }
        return enclosures;
    }

    private static Enclosure value(Step step, Enclosure[] values) {
        Enclosure[] parts = new Enclosure[step.parts.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = values[step.parts[i]];
        }
        return Enclosure.of(step.expression, parts);
    }

    /** Numbers equal subexpressions alike. */
    private static final class Numbering {
        private final List<String> variables;
        private final List<Step> steps = new ArrayList<>();
        private final Map<Expression, Integer> numbers = new HashMap<>();

        Numbering(List<String> variables) {
            this.variables = variables;
        }

        int number(Expression expression) {
            if (numbers.containsKey(expression)) {
                return numbers.get(expression);
            }
            int[] parts = expression.parts().stream().mapToInt(this::number).toArray();
            int variable = expression instanceof Expression.Variable named ? variables.indexOf(named.name()) : -1;
            steps.add(new Step(expression, variable, parts));
            numbers.put(expression, steps.size() - 1);
            return steps.size() - 1;
        }
    }
}
