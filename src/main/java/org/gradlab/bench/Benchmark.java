package org.gradlab.bench;

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

/**
 * Times the training of a workload, warm-up apart.
 *
 * <p>A training of n steps is one of n steps and some records. What a step costs is therefore a difference, of trainings of 2 n and of n
 * steps that have as many records; and what a record costs is what a step with a record of its own takes beyond that.
 */
public final class Benchmark {

    private static final double RATE = 0.01;

    private static final double WARM_UP_SECONDS = 3;
    private static final int WARM_UP_MEMBERS = 64;
    private static final int CALIBRATIONS = 3;

    /** Fewer steps say nothing of one. */
    private static final int LEAST_STEPS = 20;

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
        long steps = LEAST_STEPS;
        for (int i = 0; i < CALIBRATIONS; i++) {
            steps = stepsFor(train(population, steps, steps) / steps, setting.secondsPerRun());
        }
        long records = stepsFor(train(population, LEAST_STEPS, 1) / LEAST_STEPS, setting.secondsPerRun());
        double warmUp = seconds(start);
        double[] ofSteps = new double[setting.repetitions()];
        double[] ofRecords = new double[setting.repetitions()];
        for (int i = 0; i < ofSteps.length; i++) {
            double once = train(population, steps, steps);
            double twice = train(population, 2 * steps, 2 * steps);
            double recorded = train(population, records, 1);
            ofSteps[i] = nanosecondsPerMember(twice - once, steps);
            ofRecords[i] = Math.max(0, nanosecondsPerMember(recorded, records) - ofSteps[i]);
        }
        return new Timing(
                workload.name(),
                workload.shape(),
                workload.batch(),
                setting.engine().name(),
                setting.members(),
                setting.threads(),
                steps,
                Spread.of(ofSteps),
                Spread.of(ofRecords),
                warmUp);
    }

    private double nanosecondsPerMember(double seconds, long times) {
        return Math.max(0, seconds) * 1e9 / times / setting.members();
    }

    /** Few members make many steps: what a step runs is compiled before the large population is taken up. */
    private void warmUp() {
        Population few = population(Math.min(setting.members(), WARM_UP_MEMBERS));
        long start = System.nanoTime();
        long steps = LEAST_STEPS;
        while (seconds(start) < WARM_UP_SECONDS) {
            steps = stepsFor(train(few, steps, steps / 2) / steps, WARM_UP_SECONDS / 8);
        }
    }

    /** The seconds that so many steps take, with a record at the start, after every so many, and at the end. */
    private double train(Population population, long steps, long every) {
        Trainer trainer = new Trainer(setup, setting.threads());
        long start = System.nanoTime();
        trainer.train(population, new RecordPlan(steps, every), recorded -> {});
        return seconds(start);
    }

    private static long stepsFor(double secondsPerStep, double seconds) {
        return Math.max(LEAST_STEPS, Math.round(seconds / secondsPerStep));
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
