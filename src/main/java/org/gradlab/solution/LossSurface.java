package org.gradlab.solution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.array.Engine;
import org.gradlab.objective.Evaluator;
import org.gradlab.objective.Objective;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** An objective as a function of all trained parameters in a row, with all else as one member has it. */
final class LossSurface {

    private static final int BLOCK = 64;
    private static final Step STEP = Step.training(0);

    private final Engine engine;
    private final Objective objective;
    private final Population population;
    private final int member;
    private final List<Slot> parameters;

    /** The surface around a member of {@code population}. */
    LossSurface(Engine engine, Objective objective, Population population, int member) {
        this.engine = engine;
        this.objective = objective;
        this.population = population;
        this.member = member;
        this.parameters = population.space().slots(Role.PARAMETER);
    }

    /**
     * Loss and gradient at a point.
     *
     * @param gradient [parameters]
     */
    record Slope(double loss, double[] gradient) {

        double norm() {
            return Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
        }
    }

    /** Where the member stands, [parameters]. */
    double[] position() {
        return parameters.stream()
                .flatMapToDouble(slot -> Arrays.stream(population.get(slot.name(), member)))
                .toArray();
    }

    /** Loss and gradient at every point, each [parameters]. */
    Slope[] at(double[]... points) {
        Slope[] slopes = new Slope[points.length];
        for (int first = 0; first < points.length; first += BLOCK) {
            fill(slopes, first, Arrays.copyOfRange(points, first, Math.min(points.length, first + BLOCK)));
        }
        return slopes;
    }

    private void fill(Slope[] slopes, int first, double[][] points) {
        Workspace workspace = Workspace.of(engine.block(points.length), population.space());
        workspace.state().load(members(points), 0);
        Evaluator evaluator = objective.evaluator(workspace);
        evaluator.gradient(STEP);
        double[] gradients = workspace.gradients().flat().toDoubles();
        double[] losses = losses(evaluator, points.length);
        int size = gradients.length / points.length;
        for (int m = 0; m < points.length; m++) {
            slopes[first + m] = new Slope(losses[m], Arrays.copyOfRange(gradients, m * size, (m + 1) * size));
        }
    }

    /** [points] on all training rows. */
    private double[] losses(Evaluator evaluator, int points) {
        boolean isEvaluated = objective.layout().evaluatedColumns().contains("loss");
        double[] values =
                isEvaluated ? evaluator.evaluate(STEP) : evaluator.observe(STEP).memberValues();
        int columns = values.length / points;
        return IntStream.range(0, points).mapToDouble(m -> values[m * columns]).toArray();
    }

    /** Copies of the member, each at a point of its own. */
    private Population members(double[][] points) {
        Population members = new Population(
                population.space(), MemberSet.range(population.memberSet().number(member), points.length));
        population.space().slots().forEach(slot -> members.setAll(slot.name(), population.get(slot.name(), member)));
        for (int m = 0; m < points.length; m++) {
            int at = 0;
            for (Slot slot : parameters) {
                members.set(slot.name(), m, Arrays.copyOfRange(points[m], at, at + slot.size()));
                at += slot.size();
            }
        }
        return members;
    }
}
