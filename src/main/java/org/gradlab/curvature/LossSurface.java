package org.gradlab.curvature;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradlab.array.Engine;
import org.gradlab.array.dual.DualArray;
import org.gradlab.array.dual.DualEngine;
import org.gradlab.objective.Evaluator;
import org.gradlab.objective.Objective;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** An objective as a function of all trained parameters in a row, with all else as one member has it. */
public final class LossSurface {

    private static final int BLOCK = 64;
    private static final Step STEP = Step.training(0);

    private final Engine engine;
    private final Objective objective;
    private final Population population;
    private final int member;
    private final List<Slot> parameters;

    /** By the number of their members. */
    private final Map<Integer, Points> values = new HashMap<>();

    private final Map<Integer, Points> duals = new HashMap<>();

    /** The surface around a member of {@code population}. */
    public LossSurface(Engine engine, Objective objective, Population population, int member) {
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
    public record Slope(double loss, double[] gradient) {

        /** The length of the gradient. */
        public double norm() {
            return Vectors.norm(gradient);
        }
    }

    /** Points that are computed together. */
    private record Points(Workspace workspace, Evaluator evaluator) {}

    /** Where the member stands, [parameters]. */
    public double[] position() {
        return parameters.stream()
                .flatMapToDouble(slot -> Arrays.stream(population.get(slot.name(), member)))
                .toArray();
    }

    /** Loss and gradient at every point, each [parameters]. */
    public Slope[] at(double[]... points) {
        Slope[] slopes = new Slope[points.length];
        for (int first = 0; first < points.length; first += BLOCK) {
            fill(slopes, first, Arrays.copyOfRange(points, first, Math.min(points.length, first + BLOCK)));
        }
        return slopes;
    }

    private void fill(Slope[] slopes, int first, double[][] at) {
        Points points = values.computeIfAbsent(at.length, n -> points(engine, n));
        points.workspace().state().row(Role.PARAMETER).load(flat(at), 0);
        points.evaluator().gradient(STEP);
        double[][] gradients = rows(points.workspace().gradients().flat().toDoubles(), at.length);
        double[] losses = losses(points.evaluator(), at.length);
        for (int m = 0; m < at.length; m++) {
            slopes[first + m] = new Slope(losses[m], gradients[m]);
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

    /** The Hessian at a point, by its products with vectors: exact up to rounding, the gradient being computed with dual numbers. */
    public HessianProduct hessian(double[] at) {
        return new HessianProduct() {
            @Override
            public int size() {
                return at.length;
            }

            @Override
            public double[][] times(double[]... vectors) {
                double[][] products = new double[vectors.length][];
                for (int first = 0; first < vectors.length; first += BLOCK) {
                    int end = Math.min(vectors.length, first + BLOCK);
                    double[][] some = products(at, Arrays.copyOfRange(vectors, first, end));
                    System.arraycopy(some, 0, products, first, some.length);
                }
                return products;
            }
        };
    }

    private double[][] products(double[] at, double[][] vectors) {
        Points points = duals.computeIfAbsent(vectors.length, n -> points(new DualEngine(engine), n));
        double[][] copies = new double[vectors.length][];
        Arrays.fill(copies, at);
        DualArray row = (DualArray) points.workspace().state().row(Role.PARAMETER);
        row.load(flat(copies), 0);
        row.loadTangent(flat(vectors));
        points.evaluator().gradient(STEP);
        return rows(((DualArray) points.workspace().gradients().flat()).tangent(), vectors.length);
    }

    /** The member as often as there are points: what dropout drops is the same for all. */
    private Points points(Engine of, int count) {
        Workspace workspace = Workspace.of(of.block(count), population.space());
        int[] positions = new int[count];
        Arrays.fill(positions, member);
        workspace.state().load(population, positions);
        return new Points(workspace, objective.evaluator(workspace));
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[][] rows(double[] flat, int count) {
        int size = flat.length / count;
        double[][] rows = new double[count][];
        Arrays.setAll(rows, m -> Arrays.copyOfRange(flat, m * size, (m + 1) * size));
        return rows;
    }
}
