package org.gradlab.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradlab.array.Engine;
import org.gradlab.array.StepCost;
import org.gradlab.array.Work;
import org.gradlab.bench.NetworkWorkload;
import org.gradlab.bench.Workload;
import org.gradlab.engine.Engines;
import org.gradlab.network.Sigmoid;
import org.gradlab.objective.Objective;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.state.Population;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.Trainer;
import org.gradlab.train.TrainingSetup;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/**
 * Measures steps of networks over a grid of sizes on one thread and fits the constants of {@link StepCost} to them. To be
 * run by hand on a quiet machine, for all engines or those named as arguments:
 *
 * <pre>
 *   mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dgradlab.main=org.gradlab.run.StepCostFit
 * </pre>
 */
final class StepCostFit {

    /** Whose lanes are computed side by side, in as many blocks as there may be. */
    private static final int LANES = 8;

    private static final int PANELS = 4;
    private static final double SECONDS = 0.1;
    private static final int REPETITIONS = 3;

    private static final List<Workload> SIZES = List.of(
            Workload.QUARTIC,
            size("2-4-1", 2, List.of(4, 1), 4),
            size("2-4-1", 2, List.of(4, 1), 128),
            size("2-8-8-1", 2, List.of(8, 8, 1), 32),
            size("2-8-8-8-8-1", 2, List.of(8, 8, 8, 8, 1), 32),
            size("2-8-8-8-8-8-8-8-8-8-8-1", 2, List.of(8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 1), 16),
            size("4-16-3", 4, List.of(16, 3), 32),
            size("13-16-16-3", 13, List.of(16, 16, 3), 32),
            size("4-32-32-2", 4, List.of(32, 32, 2), 32),
            size("64-16-10", 64, List.of(16, 10), 32),
            size("64-64-10", 64, List.of(64, 10), 32),
            size("64-16-10", 64, List.of(16, 10), 4),
            size("16-128-128-8", 16, List.of(128, 128, 8), 32),
            size("64-64-64-10", 64, List.of(64, 64, 10), 64),
            size("64-256-10", 64, List.of(256, 10), 32),
            size("64-256-256-10", 64, List.of(256, 256, 10), 128));

    private StepCostFit() {}

    /** Prints what was measured, the constants, and what the model makes of them. */
    public static void main(String[] arguments) {
        List<String> engines = List.of(arguments);
        for (Engine engine : List.of(
                Engines.features().orElseThrow(),
                Engines.plain(),
                Engines.lanes().orElseThrow(),
                Engines.nd4j())) {
            if (engines.isEmpty() || engines.contains(engine.name())) {
                fit(engine);
            }
        }
    }

    private static void fit(Engine engine) {
        boolean inLanes = engine.name().equals("lanes");
        int members = inLanes ? LANES * PANELS : 1;
        double[][] rows = new double[SIZES.size()][];
        double[] measured = new double[SIZES.size()];
        for (int i = 0; i < SIZES.size(); i++) {
            Objective objective = SIZES.get(i).objective();
            rows[i] = parts(objective.work());
            measured[i] = microseconds(objective, engine, members) / (inLanes ? PANELS : 1);
        }
        double[] constants = leastRelativeSquares(rows, measured);
        print(
                "%s, %s: %.3g a step, %.3g per layer, %.3g per product, %.3g per activation, %.3g per parameter,"
                        + " %.3g per number operation",
                engine.name(),
                inLanes ? "eight members" : "a member",
                constants[0],
                constants[1],
                constants[2],
                constants[3],
                constants[4],
                constants[5]);
        for (int i = 0; i < SIZES.size(); i++) {
            double model = 0;
            for (int term = 0; term < constants.length; term++) {
                model += constants[term] * rows[i][term];
            }
            Workload size = SIZES.get(i);
            print(
                    "  %-24s batch %3d  measured %9.2f us  model %9.2f us",
                    size.name(), size.batch(), measured[i], model);
        }
    }

    private static double[] parts(Work work) {
        return new double[] {
            work.layers() > 0 ? 1 : 0,
            work.layers(),
            work.products(),
            work.activations(),
            work.parameters(),
            work.numberOperations()
        };
    }

    /** The constants whose model is off by the least sum of squared relative errors. */
    private static double[] leastRelativeSquares(double[][] rows, double[] measured) {
        double[][] scaled = new double[rows.length][];
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        for (int i = 0; i < rows.length; i++) {
            double time = measured[i];
            scaled[i] = Arrays.stream(rows[i]).map(term -> term / time).toArray();
        }
        return new QRDecomposition(new Array2DRowRealMatrix(scaled))
                .getSolver()
                .solve(new ArrayRealVector(ones))
                .toArray();
    }

    private static double microseconds(Objective objective, Engine engine, int members) {
        TrainingSetup setup = new TrainingSetup(engine, objective, Optimizer.of(new Sgd(), 0.01));
        Population population = setup.population(0, members);
        Trainer trainer = new Trainer(setup, 1);
        List<Double> times = new ArrayList<>();
        long steps = 16;
        while (times.size() < REPETITIONS) {
            long start = System.nanoTime();
            trainer.train(population, new RecordPlan(steps, steps), recorded -> {});
            double seconds = (System.nanoTime() - start) / 1e9;
            if (seconds > SECONDS) {
                times.add(1e6 * seconds / steps);
            } else {
                steps *= 2;
            }
        }
        return times.stream().mapToDouble(time -> time).min().orElseThrow();
    }

    private static NetworkWorkload size(String name, int inputs, List<Integer> units, int batch) {
        return new NetworkWorkload(name, inputs, units, new Sigmoid(), batch, batch);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
