package org.gradlab.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.event.Displays;
import org.gradlab.event.TrainingEvents;
import org.gradlab.experiment.Experiment;
import org.gradlab.record.RecordStore;
import org.gradlab.record.RecordedMembers;
import org.gradlab.record.RecordsJson;
import org.gradlab.record.RunFolder;
import org.gradlab.restart.MedianLosses;
import org.gradlab.restart.MemberSettings;
import org.gradlab.restart.Outcomes;
import org.gradlab.state.Population;
import org.gradlab.train.PopulationWatch;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.Trainer;

/**
 * Times what the records of an experiment cost, evaluations and files included: the training as it is, in turn with one that records its
 * start and end alone. On one thread, in the time that the processor spends on it: what else the machine does is left out.
 */
public final class RecordBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Experiment experiment;
    private final double seconds;

    /**
     * Times an experiment.
     *
     * @param seconds how long the timed trainings should about take together, and those before them
     */
    public RecordBenchmark(Experiment experiment, double seconds) {
        this.experiment = experiment;
        this.seconds = seconds;
    }

    /** Trains until the machine code has settled, then the timed trainings, of which the fastest count. */
    public RecordCost run() throws IOException {
        RecordPlan plan = experiment.schedule();
        RecordPlan ends = new RecordPlan(plan.steps(), plan.steps());
        RecordCost warmUp = run(ends, plan, seconds, 1);
        return run(ends, plan, seconds, warmUp.seconds() > seconds ? 1 : 2);
    }

    private RecordCost run(RecordPlan ends, RecordPlan plan, double most, int least) throws IOException {
        double withEnds = Double.POSITIVE_INFINITY;
        double withAll = Double.POSITIVE_INFINITY;
        long start = System.nanoTime();
        for (int i = 0; i < least || (System.nanoTime() - start) / 1e9 < most; i++) {
            withEnds = Math.min(withEnds, train(ends));
            withAll = Math.min(withAll, train(plan));
        }
        return new RecordCost(plan, withEnds, withAll);
    }

    private double train(RecordPlan plan) throws IOException {
        Population population = experiment.start();
        Path folder = Files.createTempDirectory("gradlab");
        try {
            return train(population, plan, RunFolder.create(folder));
        } finally {
            delete(folder);
        }
    }

    private double train(Population population, RecordPlan plan, RunFolder folder) throws IOException {
        Outcomes outcomes = Outcomes.of(population, experiment.setup(), plan.steps(), experiment.target());
        MemberSettings settings =
                MemberSettings.of(population, experiment.setup().hyperparameters());
        RecordsJson axes = new RecordsJson(experiment.objective().layout(), RecordedMembers.all(population.members()));
        try (RecordStore store = RecordStore.create(folder, axes, settings, new MedianLosses(settings));
                Displays none = new Displays(List.of())) {
            TrainingEvents events = new TrainingEvents(outcomes, store.writers(), none, new PopulationWatch() {});
            Trainer trainer = new Trainer(experiment.setup(), 1);
            long start = THREADS.getCurrentThreadCpuTime();
            trainer.train(population, plan, events);
            return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
