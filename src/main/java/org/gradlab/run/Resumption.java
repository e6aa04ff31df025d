package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.event.RunStatus;
import org.gradlab.experiment.Experiment;
import org.gradlab.file.RunFileException;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RunFolder;
import org.gradlab.record.RunJson;
import org.gradlab.record.RunProcess;

/** Makes the folder of a run that did not come to its end ready to be trained on: from its checkpoint, or without one from the start. */
final class Resumption {

    private static final String LEFTOVER = ".";

    private final StoredRun run;
    private final RunFolder folder;

    Resumption(StoredRun run) {
        this.run = run;
        this.folder = run.folder();
    }

    /**
     * What goes on. Modified: the folder.
     *
     * @throws RunFileException if the run is done or still trained, or its data are others now
     */
    Experiment prepare() throws IOException, ConfigException {
        RunJson info = run.info();
        require(info.status() != RunStatus.DONE, "has come to its end: there is nothing to go on with");
        require(
                info.status() != RunStatus.RUNNING
                        || !info.process().map(RunProcess::isAlive).orElse(false),
                "is still trained, by process "
                        + info.process().map(RunProcess::number).orElse(0L));
        Experiment experiment = run.experiment();
        require(
                experiment.subject().dataFingerprint().equals(info.provenance().dataFingerprint()),
                "cannot go on: its data have changed since it began");
        deleteLeftovers(folder.path());
        deleteLeftovers(folder.initialParameters().getParent());
        Files.deleteIfExists(folder.restarts());
        if (!new RunCheckpoint(folder, experiment).exists() || !hasRecords(experiment)) {
            discard(experiment);
        }
        return experiment;
    }

    private void require(boolean condition, String problem) throws RunFileException {
        if (!condition) {
            throw new RunFileException(folder.path(), problem);
        }
    }

    /** Whether the records of the checkpoint are there: files may be of two minds when a run is killed at its very end. */
    private boolean hasRecords(Experiment experiment) throws IOException {
        int kept = new RunCheckpoint(folder, experiment).records().orElseThrow();
        try (RecordFiles files = RecordFiles.reopen(folder, kept)) {
            return files.records() == kept;
        } catch (RunFileException e) {
            return false;
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
    private static void deleteLeftovers(Path path) throws IOException {
        Files.createDirectories(path);
        for (Path entry : entries(path)) {
            if (entry.getFileName().toString().startsWith(LEFTOVER)) {
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
