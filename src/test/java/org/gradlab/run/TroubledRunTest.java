package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedConfig;
import org.gradlab.event.RunStatus;
import org.gradlab.event.TrainingEvent;
import org.gradlab.event.TrainingListener;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.file.BusyFolderException;
import org.gradlab.file.RunFileException;
import org.gradlab.record.FolderLock;
import org.gradlab.record.Provenance;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RunFolder;
import org.gradlab.record.RunJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a run while it is trained. */
class TroubledRunTest {

    private static final String CONFIG = """
            objective: {expression: "x^2"}
            start: {x: {uniform: [-2, 2]}}
            optimizer: {learningRate: 0.1}
            training: {steps: 50}
            restarts: {count: 3}
            record: {every: 5}
            """;

    @TempDir
    Path folder;

    @Test
    void aDeletedFolderEndsTheTraining() {
        Path run = folder.resolve("run");
        assertThatThrownBy(() -> train(run, () -> {
                    delete(run);
                    return false;
                }))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(run + ": the folder, or what is in it, was deleted while the run was trained");
        assertThat(run).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenAtTheEndIsToldAndTheRecordsStay() throws Exception {
        Path run = folder.resolve("run");
        assertThatThrownBy(() -> train(run, () -> {
                    delete(run.resolve("parameters"));
                    write(run.resolve("parameters"));
                    return false;
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(run.resolve("parameters").toString());
        assertThat(RunJson.read(run.resolve("run.json")).status()).isEqualTo(RunStatus.FAILED);
        try (RecordFiles files = RecordFiles.open(new RunFolder(run))) {
            assertThat(files.records()).isEqualTo(11);
        }
    }

    @Test
    void aFolderWhereAFileIsInTheWayIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> service().train(config(), Optional.of(file.resolve("run")), List.of()))
                .isInstanceOf(RunFileException.class)
                .hasMessageStartingWith(file.resolve("run") + ": the folder cannot be created");
    }

    @Test
    void ofTwoRunsThatBeginInOneFolderOneHasIt() throws Exception {
        List<Callable<RunRecord>> trainings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            trainings.add(() -> service().train(config(), Optional.of(folder.resolve("run")), List.of()));
        }
        assertThat(failures(trainings))
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfAny(BusyFolderException.class, RunFileException.class)
                        .hasMessageStartingWith(folder.resolve("run") + ": "));
        assertThat(RunJson.read(folder.resolve("run/run.json")).status()).isEqualTo(RunStatus.DONE);
        assertThat(folder.resolve("run/.lock")).doesNotExist();
    }

    @Test
    void aLockEndsWithWhoHasIt() throws IOException {
        RunFolder run = new RunFolder(folder);
        try (FolderLock lock = FolderLock.take(run)) {
            assertThatThrownBy(() -> FolderLock.take(lock.folder()))
                    .isInstanceOf(BusyFolderException.class)
                    .hasMessage(folder + ": is still trained");
        }
        try (FolderLock again = FolderLock.take(run)) {
            assertThat(again.folder()).isEqualTo(run);
        }
    }

    @Test
    void aThousandListenersThatFailChangeNothing() throws Exception {
        List<TrainingListener> listeners = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            listeners.add(TroubledRunTest::fail);
        }
        service().train(config(), Optional.of(folder.resolve("heard")), listeners);
        service().train(config(), Optional.of(folder.resolve("silent")), List.of());
        for (String file : List.of("series.npy", "variables.npy", "restarts.csv")) {
            assertThat(folder.resolve("heard").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("silent").resolve(file));
        }
    }

    private static void fail(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started) {
            throw new IllegalStateException();
        }
        throw new StackOverflowError();
    }

    private static List<Throwable> failures(List<Callable<RunRecord>> trainings) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(trainings.size());
        List<Throwable> failures = new ArrayList<>();
        for (Future<RunRecord> training : threads.invokeAll(trainings)) {
            try {
                training.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        threads.shutdown();
        return failures;
    }

    private static void train(Path run, BooleanSupplier stop) throws Exception {
        Experiment experiment = ExperimentBuilder.experiment(config());
        Provenance provenance = Provenance.ofThisProcess("test", List.of(), experiment.engine(), 1, Optional.empty());
        new RunRecorder(experiment, RunFolder.create(run), 1, stop).train(experiment.start(), provenance, List.of());
    }

    private static LoadedConfig config() throws ConfigException {
        return ConfigLoader.parse("test", CONFIG, List.of());
    }

    private static RunService service() {
        return new RunService(1, "test", List.of());
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
