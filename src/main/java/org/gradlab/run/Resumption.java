package org.gradlab.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigWriter;
import org.gradlab.config.LoadedConfig;
import org.gradlab.event.RunStatus;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.file.AtomicFile;
import org.gradlab.file.RunFileException;
import org.gradlab.record.CsvExport;
import org.gradlab.record.RunFolder;
import org.gradlab.record.RunJson;

/** Makes the folder of a run ready to be trained on: from its checkpoint, or without one from the start. */
final class Resumption {

    private static final String LEFTOVER = ".";

    private final StoredRun run;
    private final RunFolder folder;

    Resumption(StoredRun run) {
        this.run = run;
        this.folder = run.folder();
    }

    /**
     * What goes on, of a run that did not come to its end. Modified: the folder.
     *
     * @throws RunFileException if the run is done, or its data are others now
     */
    Experiment prepare() throws IOException, ConfigException {
        require(
                run.info().status() != RunStatus.DONE,
                "has come to its end: there is nothing to go on with, unless with --more-steps");
        Experiment experiment = run.experiment();
        requireSameData(experiment);
        clear(experiment);
        return experiment;
    }

    /**
     * What makes more steps, of a run that has come to its end: from the checkpoint of its end, if it was kept. Modified: the folder.
     *
     * @throws RunFileException if the run is not done, or its data are others now
     */
    Experiment prepareLonger(long moreSteps) throws IOException, ConfigException {
        require(
                run.info().status() == RunStatus.DONE,
                "has not come to its end: go on with gradlab resume, without --more-steps");
        long steps = Math.addExact(run.info().steps(), moreSteps);
        Experiment experiment = ExperimentBuilder.experiment(
                new LoadedConfig(run.config().withSteps(steps), run.loaded().positions()),
                run.info().provenance().engine());
        requireSameData(experiment);
        // At any moment it is a run that can be resumed: the old one, then the longer one.
        RunJson.running(
                        run.info().provenance(),
                        run.info().started(),
                        run.info().counts())
                .write(folder.runJson());
        AtomicFile.write(
                folder.config(),
                ConfigWriter.text(experiment.config(), folder.path()).getBytes(StandardCharsets.UTF_8));
        clear(experiment);
        return experiment;
    }

    private void requireSameData(Experiment experiment) throws IOException {
        require(
                experiment
                        .subject()
                        .dataFingerprint()
                        .equals(run.info().provenance().dataFingerprint()),
                "cannot go on: its data have changed since it began");
    }

    private void require(boolean condition, String problem) throws RunFileException {
        if (!condition) {
            throw new RunFileException(folder.path(), problem);
        }
    }

    /** Leaves what was recorded up to the checkpoint, if there is one that fits. */
    private void clear(Experiment experiment) throws IOException {
        deleteLeftovers(folder.path());
        deleteLeftovers(folder.initialParameters().getParent());
        Files.deleteIfExists(folder.restarts());
        for (Path text :
                CsvExport.paths(folder.path(), experiment.objective().layout().site())) {
            Files.deleteIfExists(text);
        }
        RunCheckpoint checkpoint = new RunCheckpoint(folder, experiment);
        if (!checkpoint.exists() || !checkpoint.fits(run.info().members().size())) {
            discard(experiment);
        }
    }

    private void discard(Experiment experiment) throws IOException {
        List<Path> files = List.of(
                folder.checkpoint(),
                folder.records(),
                folder.steps(),
                folder.series(),
                folder.sites(experiment.objective().layout().site()),
                folder.summary(),
                folder.medians());
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** What a killed process was writing beside the files that it was to replace. */
    private void deleteLeftovers(Path path) throws IOException {
        Files.createDirectories(path);
        for (Path entry : entries(path)) {
            if (entry.getFileName().toString().startsWith(LEFTOVER) && !entry.equals(folder.lock())) {
                for (Path inside : Files.isDirectory(entry) ? entries(entry) : List.<Path>of()) {
                    Files.delete(inside);
                }
                Files.delete(entry);
            }
        }
    }

    private static List<Path> entries(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.toList();
        }
    }
}
