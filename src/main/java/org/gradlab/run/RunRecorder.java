package org.gradlab.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.gradlab.config.ConfigWriter;
import org.gradlab.event.Displays;
import org.gradlab.event.RunStatus;
import org.gradlab.event.TrainingEvent.Finished;
import org.gradlab.event.TrainingEvent.Started;
import org.gradlab.event.TrainingListener;
import org.gradlab.event.TrainingPlan;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ParameterFiles;
import org.gradlab.file.AtomicFile;
import org.gradlab.record.CsvExport;
import org.gradlab.record.Provenance;
import org.gradlab.record.RestartsFile;
import org.gradlab.record.RunFolder;
import org.gradlab.record.RunJson;
import org.gradlab.record.SummaryCsv;
import org.gradlab.restart.Comparison;
import org.gradlab.solution.Solutions;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains an experiment and leaves its run folder. */
public final class RunRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);

    private final Experiment experiment;
    private final RunFolder folder;
    private final int threads;
    private final BooleanSupplier stop;
    private final Clock clock = Clock.systemUTC();

    /**
     * A recorder of one run.
     *
     * @param stop is asked at the end of every stride whether the training is to end there
     */
    public RunRecorder(Experiment experiment, RunFolder folder, int threads, BooleanSupplier stop) {
        this.experiment = experiment;
        this.folder = folder;
        this.threads = threads;
        this.stop = stop;
    }

    /** Trains all members. Every file of the folder is whole at any moment. Modified: population. */
    public RunRecord train(Population population, Provenance provenance, List<TrainingListener> listeners)
            throws IOException {
        return train(plan(population, OptionalLong.empty()), population, provenance, listeners);
    }

    /** Goes on from the checkpoint in the folder, or without one from the start. Modified: population. */
    RunRecord resume(Population population, Provenance provenance, List<TrainingListener> listeners)
            throws IOException {
        RunCheckpoint checkpoint = new RunCheckpoint(folder, experiment);
        long from = checkpoint.exists() ? checkpoint.content().step() : 0;
        return train(plan(population, OptionalLong.of(from)), population, provenance, listeners);
    }

    private RunRecord train(
            TrainingPlan plan, Population population, Provenance provenance, List<TrainingListener> listeners)
            throws IOException {
        long start = System.nanoTime();
        RunJson running = RunJson.running(provenance, clock.instant(), counts(population));
        writeBeforehand(running, population);
        try (Displays displays = new Displays(listeners)) {
            LOG.info(
                    "trains {} members of {} for {} steps with engine {} into {}",
                    plan.members(),
                    plan.name(),
                    plan.steps(),
                    plan.engine().title(),
                    plan.folder());
            displays.tell(new Started(plan));
            RecordedTraining training = new RecordedTraining(experiment, folder, population);
            TrainingResult result = training.train(threads, stop, displays);
            Comparison members = result.members();
            RunJson done = end(running, population, result, start);
            displays.tell(new Finished(members, done.status(), result.step()));
            return new TrainedRun(
                    folder,
                    done,
                    experiment,
                    population,
                    members,
                    training.medianLosses(),
                    training.endPoints(members));
        } catch (RuntimeException | IOException | Error e) {
            noteFailure(running, e);
            throw e;
        }
    }

    /** Merges parts instead of training. Modified: population. */
    void merge(Population population, Provenance provenance, RunParts parts) throws IOException {
        long start = System.nanoTime();
        RunJson running = RunJson.running(provenance, clock.instant(), counts(population));
        writeBeforehand(running, population);
        try {
            end(running, population, new PartMerger(experiment, folder, parts).merge(population), start);
        } catch (RuntimeException | IOException | Error e) {
            noteFailure(running, e);
            throw e;
        }
    }

    private RunJson end(RunJson running, Population population, TrainingResult result, long start) throws IOException {
        writeResults(population, result.members());
        RunJson ended = running.ended(
                result.status(),
                clock.instant(),
                result.members().best().member(),
                Map.of("training", (System.nanoTime() - start) / 1e9));
        if (ended.status() == RunStatus.DONE && !RunCheckpoint.isKept(experiment)) {
            Files.deleteIfExists(folder.checkpoint());
        }
        ended.write(folder.runJson());
        LOG.info(
                "{} at step {}: {}; best is member {}",
                ended.status().text(),
                result.step(),
                folder.path(),
                result.members().best().member());
        return ended;
    }

    private void writeBeforehand(RunJson running, Population population) throws IOException {
        String config = ConfigWriter.text(experiment.config(), folder.path());
        AtomicFile.write(folder.config(), config.getBytes(StandardCharsets.UTF_8));
        running.write(folder.runJson());
        if (experiment.subject().model().isPresent()) {
            experiment.subject().model().get().write(folder.model());
        }
        ParameterFiles.write(folder.initialParameters(), population);
    }

    private void writeResults(Population population, Comparison members) throws IOException {
        RestartsFile.write(folder.restarts(), members, isPart(population) ? Map.of() : solutions(members, population));
        ParameterFiles.write(folder.finalParameters(), population);
        ParameterFiles.writeMember(
                folder.bestParameters(),
                population,
                Math.toIntExact(members.best().member() - population.memberSet().number(0)));
        if (isPart(population)) {
            return;
        }
        if (new RecordSize(experiment).isWrittenAsText()) {
            CsvExport.write(folder, folder.path());
        } else {
            SummaryCsv.write(folder, folder.path());
        }
    }

    /** The name of every network's solution; members with other settings may share one. */
    private Map<Integer, String> solutions(Comparison members, Population trained) {
        return new TrainedMembers(experiment, trained)
                .ends()
                .map(ends -> Solutions.of(members, ends).names())
                .orElse(Map.of());
    }

    /** What cannot be noted, because the disk is full for example, is not worth losing the reason for. */
    private void noteFailure(RunJson running, Throwable failure) {
        try {
            running.failed(clock.instant(), String.valueOf(failure.getMessage()))
                    .write(folder.runJson());
            LOG.info("failed: {}", folder.path());
        } catch (IOException e) {
            failure.addSuppressed(e);
            LOG.info("failed, and cannot note it: {}", folder.path());
        }
    }

    private boolean isPart(Population population) {
        return population.members() < experiment.members();
    }

    private Map<String, Long> counts(Population population) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(RunJson.MEMBERS, (long) population.members());
        if (isPart(population)) {
            counts.put(RunJson.FIRST_MEMBER, population.memberSet().number(0));
        }
        counts.put(RunJson.STEPS, experiment.schedule().steps());
        counts.put("records", experiment.schedule().records());
        counts.put("parameters", (long) population.space().parameterCount());
        counts.putAll(experiment.subject().counts());
        return counts;
    }

    private TrainingPlan plan(Population population, OptionalLong resumedAt) {
        return new TrainingPlan(
                experiment.config().name(),
                experiment.subject().words(),
                population.space().size(Role.PARAMETER),
                experiment.subject().rows(),
                population.members(),
                experiment.objective().epochs(experiment.schedule().steps()),
                experiment.schedule().steps(),
                experiment.evaluateEvery(),
                experiment.engine(),
                folder.path(),
                new RecordSize(experiment).storedMembers(),
                resumedAt);
    }
}
