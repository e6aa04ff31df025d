package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.expression.Gradient;
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

        private Optional<Point> end(List<String> variables) {
            return update.flatMap(vector -> vector.from(position, variables));
        }
    }

    /** The descent from a start, for a number of steps or until it can go no further. */
    public static DescentTable of(Gradient gradient, Point start, double learningRate, int steps) {
        if (!Double.isFinite(learningRate) || steps < 0) {
            throw new IllegalArgumentException("a finite learning rate and a number of steps are needed, not %s and %d"
                    .formatted(learningRate, steps));
        }
        List<Row> rows = new ArrayList<>();
        Optional<Row> next = Optional.of(row(gradient, 0, start, learningRate));
        while (next.isPresent()) {
            Row row = next.get();
            rows.add(row);
            next = Optional.of(row)
                    .filter(before -> before.step() < steps)
                    .flatMap(before -> before.end(gradient.variables()))
                    .map(end -> row(gradient, row.step() + 1, end, learningRate));
        }
        return new DescentTable(gradient.variables(), learningRate, rows, ending(rows, steps));
    }

    /** How often f or one of its partial derivatives was evaluated. */
    public long evaluations() {
        return (long) rows.size() * (1 + variables.size());
    }

    private static Row row(Gradient gradient, int step, Point position, double learningRate) {
        List<Value> slopes = gradient.at(position);
        Optional<Vector> update = Vector.of(slopes).map(vector -> vector.times(-learningRate));
        return new Row(step, position, gradient.function().at(position), slopes, update);
    }

    private static Ending ending(List<Row> rows, int steps) {
        if (rows.size() > steps) {
            return Ending.COMPLETED;
        }
        return rows.get(rows.size() - 1).update().isEmpty() ? Ending.UNDEFINED : Ending.DIVERGED;
    }
}
