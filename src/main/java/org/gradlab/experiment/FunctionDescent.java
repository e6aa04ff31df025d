package org.gradlab.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradlab.array.plain.PlainEngine;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.DescentTable.Ending;
import org.gradlab.explore.DescentTable.Row;
import org.gradlab.explore.Vector;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Expression.Variable;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Operator;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.state.Population;
import org.gradlab.train.MemberControl;
import org.gradlab.train.RecordEvent;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.Replay;
import org.gradlab.train.TrainingSetup;

/** A descent of a written function, made by the training loop with a population of one and written down at every step. */
public final class FunctionDescent {

    private final Gradient gradient;
    private final List<RecordEvent> events = new ArrayList<>();

    private FunctionDescent(Gradient gradient) {
        this.gradient = gradient;
    }

    /** The descent from a start, for a number of steps or until it can go no further. */
    public static DescentTable of(Gradient gradient, Point start, double learningRate, int steps) {
        if (!Double.isFinite(learningRate) || steps < 1) {
            throw new IllegalArgumentException("a finite learning rate and at least one step are needed, not %s and %d"
                    .formatted(learningRate, steps));
        }
        return new FunctionDescent(gradient).table(start, learningRate, steps);
    }

    private DescentTable table(Point start, double learningRate, int steps) {
        FunctionObjective objective = new FunctionObjective(inAllVariables(), gradient.variables(), Set.of());
        TrainingSetup setup = new TrainingSetup(new PlainEngine(), objective, Optimizer.of(new Sgd(), learningRate));
        Population population = setup.population(0, 1);
        gradient.variables().forEach(variable -> population.set(variable, 0, start.coordinate(variable)));
        new Replay(setup).run(population, new RecordPlan(steps, 1), (step, workspace) -> {}, events::add);
        int last = (int) MemberControl.divergedAt(population, 0).orElse(steps);
        List<Row> rows = events.stream().limit(last + 1L).map(this::row).toList();
        boolean isComplete = MemberControl.divergedAt(population, 0).isEmpty();
        return new DescentTable(gradient.variables(), learningRate, rows, ending(rows.get(last), isComplete));
    }

    /** With 0 * v for every variable that the function does not depend on, and that is part of the space all the same. */
    private Expression inAllVariables() {
        return gradient.variables().stream()
                .filter(variable -> !gradient.function().dependsOn(variable))
                .<Expression>map(variable -> new Binary(Operator.PRODUCT, Literal.ZERO, new Variable(variable)))
                .reduce(gradient.function(), (sum, term) -> new Binary(Operator.SUM, sum, term));
    }

    private Row row(RecordEvent event) {
        int count = gradient.variables().size();
        double[] sites = event.siteValues();
        Point position = Point.of(gradient.variables(), Arrays.copyOf(sites, count));
        List<Value> slopes = slopes(Arrays.copyOfRange(sites, count, 2 * count), position);
        Vector update = Vector.of(Arrays.copyOfRange(sites, 2 * count, 3 * count));
        double loss = event.memberValues()[0];
        return new Row(
                (int) event.step(),
                position,
                Double.isFinite(loss)
                        ? new Value.Defined(loss)
                        : gradient.function().at(position),
                slopes,
                slopes.stream().allMatch(Value::isDefined) ? Optional.of(update) : Optional.empty());
    }

    /** The slopes that were found, and where there is none, the reason. */
    private List<Value> slopes(double[] found, Point position) {
        boolean areAll = Arrays.stream(found).allMatch(Double::isFinite);
        List<Value> reasons = areAll ? List.of() : gradient.at(position);
        return IntStream.range(0, found.length)
                .mapToObj(i -> Double.isFinite(found[i]) ? new Value.Defined(found[i]) : reasons.get(i))
                .toList();
    }

    private static Ending ending(Row last, boolean isComplete) {
        if (isComplete) {
            return Ending.COMPLETED;
        }
        return last.update().isEmpty() ? Ending.UNDEFINED : Ending.DIVERGED;
    }
}
