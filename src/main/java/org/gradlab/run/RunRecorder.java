package org.gradlab.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.config.ConfigWriter;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ParameterFiles;
import org.gradlab.file.AtomicFile;
import org.gradlab.restart.Comparison;
import org.gradlab.run.TrainingEvent.Finished;
import org.gradlab.run.TrainingEvent.Started;
import org.gradlab.state.Population;
import org.gradlab.state.Role;

/** Trains an experiment and leaves its run folder. */
final class RunRecorder {

    private final Experiment experiment;
    private final RunFolder folder;
    private final int threads;
    private final StopRequest stop;
    private final Clock clock = Clock.systemUTC();

    RunRecorder(Experiment experiment, RunFolder folder, int threads, StopRequest stop) {
        this.experiment = experiment;
        this.folder = folder;
        this.threads = threads;
        this.stop = stop;
    }

    /** Trains all members. Every file of the folder is whole at any moment. Modified: population. */
    RunRecord train(Population population, Provenance provenance, List<TrainingListener> listeners) throws IOException {
        long start = System.nanoTime();
        RunJson running = RunJson.running(provenance, clock.instant(), counts(population));
        writeBeforehand(running, population);
        try (Displays displays = new Displays(listeners)) {
            displays.tell(new Started(plan(population)));
            RecordedTraining training = new RecordedTraining(experiment, folder, population);
            TrainingResult result = training.train(threads, stop, displays);
            Comparison members = result.members();
            writeResults(population, members);
            RunJson done = running.ended(
                    result.status(),
                    clock.instant(),
                    members.best().member(),
                    Map.of("training", (System.nanoTime() - start) / 1e9));
            done.write(folder.runJson());
            displays.tell(new Finished(members, done.status(), result.step()));
            return new TrainedRun(
                    folder, done, experiment, members, training.medianLosses(), training.endPoints(members));
        } catch (RuntimeException | IOException | Error e) {
            noteFailure(running, e);
            throw e;
        }
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
        RestartsFile.write(folder.restarts(), members);
        ParameterFiles.write(folder.finalParameters(), population);
        ParameterFiles.writeMember(
                folder.bestParameters(), population, members.best().member());
        if (new RecordSize(experiment).isWrittenAsText()) {
            CsvExport.write(folder, folder.path());
        } else {
            SummaryCsv.write(folder, folder.path());
        }
    }

    /** What cannot be noted, because the disk is full for example, is not worth losing the reason for. */
    private void noteFailure(RunJson running, Throwable failure) {
        try {
            running.failed(clock.instant(), String.valueOf(failure.getMessage()))
                    .write(folder.runJson());
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private Map<String, Long> counts(Population population) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("members", (long) population.members());
        counts.put("steps", experiment.schedule().steps());
        counts.put("records", experiment.schedule().records());
        counts.put("parameters", (long) population.space().parameterCount());
        counts.putAll(experiment.subject().counts());
        return counts;
    }

    private TrainingPlan plan(Population population) {
        return new TrainingPlan(
                experiment.config().name(),
                experiment.subject().words(),
                population.space().size(Role.PARAMETER),
                experiment.subject().rows(),
                population.members(),
                experiment.objective().epochs(experiment.schedule().steps()),
                experiment.schedule().steps(),
                experiment.engine(),
                folder.path(),
                new RecordSize(experiment).storedMembers());
    }
}
