package org.gradlab.explore;

import java.util.List;
import java.util.Optional;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;

/**
 * Gradient descent written out: at each step the position moves by update = -rate * gradient.
 *
 * @param rows one more than steps were made, from the start on
 */
public record DescentTable(List<String> variables, double learningRate, List<Row> rows, Ending ending) {

    public DescentTable {
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }

    /** Why there are no more rows. */
    public enum Ending {
        /** All steps were made. */
        COMPLETED,
        /** The last position has no value or no slope. */
        UNDEFINED,
        /** The next position would be too large for floating point. */
        DIVERGED
    }

    /**
     * The state before a step, and the step.
     *
     * @param gradient [variables], pointing uphill
     * @param update [variables], what would be added to the position next; empty where the gradient does not exist
     */
    public record Row(int step, Point position, Value loss, List<Value> gradient, Optional<Vector> update) {
        public Row {
            gradient = List.copyOf(gradient);
        }
    }

    /** How often f or one of its partial derivatives was evaluated. */
    public long evaluations() {
        return (long) rows.size() * (1 + variables.size());
    }
}
