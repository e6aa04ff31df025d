package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.gradlab.config.ConfigLoader;
import org.gradlab.event.RunStatus;
import org.gradlab.event.TrainingEvent;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.file.BusyFolderException;
import org.gradlab.file.RunFileException;
import org.gradlab.record.FolderLock;
import org.gradlab.record.Provenance;
import org.gradlab.record.RunFolder;
import org.gradlab.record.RunJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that were interrupted or killed and go on, against those that never were. */
class ResumeTest {

    private static final String NETWORK = """
            seed: 3
            engine: lanes
            data: {source: moons, samples: 30, split: {train: 0.6, validation: 0.2, test: 0.2}}
            model:
              layers:
                - {units: 4, activation: tanh, dropout: 0.2}
                - {units: 1, activation: sigmoid}
            loss: mse
            optimizer: {name: adam, learningRate: [0.05, 0.3]}
            training: {steps: 311, batchSize: 5, stop: {patience: {steps: 90, of: validation_loss}}, restore: best}
            restarts: {count: 4, target: {loss: 0.1}}
            record: {every: 17, members: {best: 1, worst: 1, median: 1, random: 2}, checkpoint: 40}
            """;

    private static final String SOME_MEMBERS = "members: {best: 1, worst: 1, median: 1, random: 2}, ";

    private static final String FUNCTION = """
            seed: 5
            objective: {expression: "x^4 - 3*x^2 + x*y + y^2"}
            start: {x: {uniform: [-2, 2]}, y: 1}
            optimizer: {name: momentum, learningRate: 0.02, momentum: 0.8}
            training: {steps: 700, stop: {rest: true}}
            restarts: {count: 6}
            record: {every: 25, checkpoint: 30}
            """;

    @TempDir
    Path folder;

    static List<String> configs() {
        String all = NETWORK.replace("restore: best", "restore: last").replace(SOME_MEMBERS, "");
        return List.of(NETWORK, FUNCTION, all + "precision: float\n");
    }

    @ParameterizedTest
    @MethodSource("configs")
    void anInterruptedRunComesOutAsIfItHadNeverBeen(String config) throws Exception {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        Stops never = new Stops(Integer.MAX_VALUE);
        train(config, "whole", never);
        Map<String, String> whole = files("whole");
        for (int trial = 0; trial < 4; trial++) {
            String name = "run" + trial;
            String stops = "seed " + seed + ", trial " + trial + ":";
            int at = random.nextInt(never.asked);
            train(config, name, new Stops(at));
            for (int times = 0; status(name) != RunStatus.DONE; times++) {
                assertThat(status(name)).isEqualTo(RunStatus.INTERRUPTED);
                assertThat(folder.resolve(name).resolve("checkpoint.npz")).exists();
                stops += " " + at;
                at = times == 3 ? Integer.MAX_VALUE : random.nextInt(1, 9);
                resume(name, new Stops(at));
            }
            assertThat(files(name)).as(stops).isEqualTo(whole);
        }
    }

    /** Asks for the end of a run once it was asked so often. */
    private static final class Stops implements BooleanSupplier {

        private final int at;
        private int asked;

        Stops(int at) {
            this.at = at;
        }

        @Override
        public boolean getAsBoolean() {
            return asked++ == at;
        }
    }

    /** As many processes as the property {@code gradlab.kills} says are ended at random moments, each run as often as it takes. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunOfProcessesThatWereEndedComesOutAsIfTheyHadNotBeen() throws Exception {
        long seed = 9;
        SplittableRandom random = new SplittableRandom(seed);
        Files.writeString(
                folder.resolve("test.yaml"),
                FUNCTION.replace("steps: 700", "steps: 20000")
                        .replace("every: 25", "every: 100")
                        .replace("checkpoint: 30", "checkpoint: 1000")
                        .replace(", stop: {rest: true}", ""));
        long start = System.nanoTime();
        train("whole").waitFor();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Map<String, String> whole = files("whole");
        int ended = 0;
        for (int run = 0; ended < Integer.getInteger("gradlab.kills", 2); run++) {
            String name = "ended" + run;
            String signal = random.nextBoolean() ? "KILL" : "INT";
            Process process = train(name);
            while (!process.waitFor(random.nextLong(millis / 4, 2 * millis), TimeUnit.MILLISECONDS)) {
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
                process.waitFor();
                ended++;
                process = Files.exists(folder.resolve(name).resolve("run.json")) ? resume(name) : train(name);
            }
            assertThat(status(name)).as("seed %d, run %d", seed, run).isEqualTo(RunStatus.DONE);
            assertThat(files(name)).as("seed %d, run %d", seed, run).isEqualTo(whole);
        }
    }

    @Test
    void whatIsDoneOrStillTrainedOrHasOtherDataIsRefused() throws Exception {
        Files.writeString(folder.resolve("rows.csv"), "x,y\n1,2\n2,3\n3,5\n");
        String config = """
                engine: lanes
                data: {source: csv, file: "%s", target: y}
                model: {layers: [{units: 1, activation: identity}]}
                loss: mse
                optimizer: {learningRate: 0.01}
                training: {steps: 50}
                """.formatted(folder.resolve("rows.csv"));
        train(config, "done", new Stops(Integer.MAX_VALUE));
        refuses("done", "has come to its end: there is nothing to go on with, unless with --more-steps");
        train(config, "run", new Stops(1));
        RunJson info = new StoredRun(folder.resolve("run")).info();
        RunJson.running(info.provenance(), info.started(), info.counts()).write(folder.resolve("run/run.json"));
        try (FolderLock taken = FolderLock.take(new RunFolder(folder.resolve("run")))) {
            assertThat(taken).isNotNull();
            assertThatThrownBy(() -> service().resume(folder.resolve("run"), List.of()))
                    .isInstanceOf(BusyFolderException.class)
                    .hasMessage(folder.resolve("run") + ": is still trained, by process "
                            + ProcessHandle.current().pid());
        }
        info.write(folder.resolve("run/run.json"));
        assertThatThrownBy(() -> service().resume(folder.resolve("run"), 5, List.of()))
                .isInstanceOf(RunFileException.class)
                .hasMessageEndingWith("has not come to its end: go on with gradlab resume, without --more-steps");
        Files.writeString(folder.resolve("rows.csv"), "x,y\n1,2\n2,3\n3,6\n");
        refuses("run", "cannot go on: its data have changed since it began");
        Files.writeString(folder.resolve("rows.csv"), "x,y\n1,2\n2,3\n3,5\n");
        Files.delete(folder.resolve("run/checkpoint.npz"));
        resume("run", new Stops(Integer.MAX_VALUE));
        assertThat(files("run")).isEqualTo(files("done"));
    }

    @ParameterizedTest
    @MethodSource("configs")
    void aDoneRunWithMoreStepsIsThatOfALongerConfig(String config) throws Exception {
        train(config, "run", new Stops(Integer.MAX_VALUE));
        long steps = new StoredRun(folder.resolve("run")).info().steps();
        List<Long> goneOnFrom = new ArrayList<>();
        service().resume(folder.resolve("run"), 100, List.of(event -> {
            if (event instanceof TrainingEvent.Started started) {
                goneOnFrom.add(started.plan().resumedAt().orElseThrow());
            }
        }));
        train(config.replace("steps: " + steps, "steps: " + (steps + 100)), "longer", new Stops(Integer.MAX_VALUE));
        assertThat(files("run")).isEqualTo(files("longer"));
        assertThat(goneOnFrom).hasSize(1);
        assertThat(goneOnFrom.get(0) > 0)
                .as("it goes on from its end if all are stored")
                .isEqualTo(!config.contains(SOME_MEMBERS));
    }

    private static RunService service() {
        return new RunService(1, "test", List.of());
    }

    private void refuses(String name, String problem) {
        assertThatThrownBy(() -> service().resume(folder.resolve(name), List.of()))
                .isInstanceOf(RunFileException.class)
                .hasMessage(folder.resolve(name) + ": " + problem);
    }

    private void train(String config, String name, BooleanSupplier stop) throws Exception {
        Experiment experiment = ExperimentBuilder.experiment(ConfigLoader.parse("test", config, List.of()));
        Provenance provenance = Provenance.ofThisProcess(
                "test",
                List.of(),
                experiment.engine(),
                experiment.config().seed(),
                experiment.subject().dataFingerprint());
        new RunRecorder(experiment, RunFolder.create(folder.resolve(name)), 2, stop)
                .train(experiment.start(), provenance, List.of());
    }

    private void resume(String name, BooleanSupplier stop) throws Exception {
        StoredRun run = new StoredRun(folder.resolve(name));
        Experiment experiment = new Resumption(run).prepare();
        new RunRecorder(experiment, run.folder(), 1, stop)
                .train(experiment.start(), run.info().provenance(), List.of());
    }

    private RunStatus status(String name) throws IOException {
        return new StoredRun(folder.resolve(name)).info().status();
    }

    /** All files but {@code run.json}, which tells the time. */
    private Map<String, String> files(String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(name))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.resolve(name).relativize(file).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        files.remove("run.json");
        return files;
    }

    private Process train(String name) throws IOException {
        deleteRecursively(folder.resolve(name));
        return process(
                "train",
                folder.resolve("test.yaml").toString(),
                "--out",
                folder.resolve(name).toString());
    }

    private Process resume(String name) throws IOException {
        return process("resume", folder.resolve(name).toString());
    }

    private Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gradlab.cli.Main"));
        command.addAll(List.of(arguments));
        command.add("--no-report");
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What a process that was ended before its run began may have left. */
    private static void deleteRecursively(Path run) throws IOException {
        if (!Files.exists(run)) {
            return;
        }
        try (Stream<Path> all = Files.walk(run)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
