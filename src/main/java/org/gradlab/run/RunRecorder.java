package org.gradlab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradlab.config.ConfigWriter;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ParameterFiles;
import org.gradlab.file.AtomicFile;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Outcomes;
import org.gradlab.solution.Solutions;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.train.RecordEvent;
import org.gradlab.train.Trainer;

/** Trains an experiment and leaves its run folder. */
final class RunRecorder {

    private final Experiment experiment;
    private final RunFolder folder;
    private final int threads;
    private final Clock clock;

    RunRecorder(Experiment experiment, RunFolder folder, int threads, Clock clock) {
        this.experiment = experiment;
        this.folder = folder;
        this.threads = threads;
        this.clock = clock;
    }

    /** Trains all members. Every file of the folder is whole at any moment. */
    Comparison train(Provenance provenance, TrainingListener listener) throws IOException {
        long start = System.nanoTime();
        RunJson running = RunJson.running(provenance, clock.instant(), counts());
        AtomicFile.write(folder.config(), utf8(ConfigWriter.text(experiment.config(), folder.path())));
        running.write(folder.runJson());
        if (experiment.subject().model().isPresent()) {
            experiment.subject().model().get().write(folder.model());
        }
        ParameterFiles.write(folder.initialParameters(), experiment.start());
        listener.started(plan());
        try {
            Comparison comparison = train(listener);
            Map<String, Double> seconds = Map.of("training", (System.nanoTime() - start) / 1e9);
            running.done(clock.instant(), counts(), seconds).write(folder.runJson());
            return comparison;
        } catch (RuntimeException | IOException e) {
            running.failed(clock.instant(), String.valueOf(e.getMessage())).write(folder.runJson());
            throw e;
        }
    }

    private Comparison train(TrainingListener listener) throws IOException {
        Population population = experiment.start();
        Outcomes outcomes = new Outcomes(
                population.members(),
                experiment.schedule().steps(),
                experiment.objective().layout(),
                experiment.target());
        Trainer trainer = new Trainer(experiment.setup(), threads);
        try (SeriesWriter series = new SeriesWriter(
                folder.series(),
                folder.sites(experiment.objective().layout().site()),
                experiment.objective().layout())) {
            trainer.train(population, experiment.schedule(), recorded -> {
                write(series, recorded);
                outcomes.accept(recorded);
                if (recorded.firstMember() + recorded.members() == population.members()) {
                    listener.recorded(recorded.step(), recorded.epoch(), outcomes.losses());
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Comparison comparison =
                new Comparison(outcomes.results(population, experiment.setup().hyperparameters()));
        RestartsFile.write(folder.restarts(), comparison, solutions(comparison, population));
        ParameterFiles.write(folder.finalParameters(), population);
        ParameterFiles.writeMember(
                folder.bestParameters(), population, comparison.best().member());
        return comparison;
    }

    /** The name of every network's solution; members with other settings may share one. */
    private Map<Integer, String> solutions(Comparison comparison, Population trained) {
        return new TrainedMembers(experiment, trained)
                .ends()
                .map(ends -> Solutions.of(comparison, ends).names())
                .orElse(Map.of());
    }

    private static void write(SeriesWriter series, RecordEvent recorded) {
        try {
            series.write(recorded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("members", (long) experiment.start().members());
        counts.put("steps", experiment.schedule().steps());
        counts.put("records", experiment.schedule().records());
        counts.put("parameters", (long) experiment.start().space().parameterCount());
        counts.putAll(experiment.subject().counts());
        return counts;
    }

    private TrainingPlan plan() {
        return new TrainingPlan(
                experiment.config().name(),
                experiment.subject().words(),
                experiment.start().space().size(Role.PARAMETER),
                experiment.subject().rows(),
                experiment.start().members(),
                experiment.objective().epochs(experiment.schedule().steps()),
                experiment.schedule().steps(),
                experiment.engine(),
                folder.path());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
