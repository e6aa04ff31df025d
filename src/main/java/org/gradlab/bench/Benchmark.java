package org.gradlab.bench;

import java.util.Arrays;
import org.gradlab.initializer.Initializer;
import org.gradlab.initializer.Uniform;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.Trainer;
import org.gradlab.train.TrainingSetup;

/** Times the training of a workload, warm-up apart. */
public final class Benchmark {

    private static final double RATE = 0.01;

    private static final double WARM_UP_SECONDS = 3;
    private static final int WARM_UP_MEMBERS = 64;
    private static final int CALIBRATIONS = 3;

    private final Workload workload;
    private final BenchmarkOptions setting;
    private final TrainingSetup setup;

    /** A benchmark of {@code workload}. */
    public Benchmark(Workload workload, BenchmarkOptions setting) {
        this.workload = workload;
        this.setting = setting;
        this.setup = new TrainingSetup(setting.engine(), workload.objective(), Optimizer.of(new Sgd(), RATE));
    }

    /** Runs until the machine code has settled, then the timed runs. */
    public Timing run() {
        long start = System.nanoTime();
        warmUp();
        Population population = population(setting.members());
        long steps = 2;
        for (int i = 0; i < CALIBRATIONS; i++) {
            steps = stepsFor(train(population, steps) / steps, setting.secondsPerRun());
        }
        double warmUp = seconds(start);
        double[] times = new double[setting.repetitions()];
        for (int i = 0; i < times.length; i++) {
            times[i] = train(population, steps) * 1e9 / steps / setting.members();
        }
        Arrays.sort(times);
        return new Timing(
                workload.name(),
                workload.shape(),
                workload.batch(),
                setting.engine().name(),
                setting.members(),
                setting.threads(),
                setting.recordEvery(),
                steps,
                times[times.length / 2],
                times[0],
                times[times.length - 1],
                warmUp);
    }

    /** Few members make many steps: what a step runs is compiled before the large population is taken up. */
    private void warmUp() {
        Population few = population(Math.min(setting.members(), WARM_UP_MEMBERS));
        long start = System.nanoTime();
        long steps = 2;
        while (seconds(start) < WARM_UP_SECONDS) {
            steps = stepsFor(train(few, steps) / steps, WARM_UP_SECONDS / 8);
        }
    }

    private double train(Population population, long steps) {
        long every = setting.recordEvery() == 0 ? steps : setting.recordEvery();
        Trainer trainer = new Trainer(setup, setting.threads());
        long start = System.nanoTime();
        trainer.train(population, new RecordPlan(steps, every), recorded -> {});
        return seconds(start);
    }

    private static long stepsFor(double secondsPerStep, double seconds) {
        return Math.max(2, Math.round(seconds / secondsPerStep));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private Population population(int members) {
        Population drawn = setup.population(0, members);
        Initializer initializer = new Uniform(-1, 1);
        for (Slot parameter : drawn.space().parameters()) {
            for (int m = 0; m < members; m++) {
                RandomStream stream = new RandomStream(1, m, Purpose.INITIALIZATION);
                double[] values = initializer.weights(parameter.rows(), parameter.columns(), stream);
                drawn.set(parameter.name(), m, values);
            }
        }
        return drawn;
    }
}
