package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradlab.config.ConfigLoader;
import org.gradlab.event.RunStatus;
import org.gradlab.file.RunFileException;
import org.gradlab.record.RunJson;
import org.gradlab.state.MemberSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs whose members were trained apart, against those that were trained at once. */
class PartsTest {

    private static final String NETWORK = """
            seed: 3
            engine: lanes
            data: {source: moons, samples: 30, split: {train: 0.6, validation: 0.2, test: 0.2}}
            model:
              layers:
                - {units: 4, activation: tanh}
                - {units: 1, activation: sigmoid, normalization: batch}
            loss: mse
            optimizer: {name: adam, learningRate: [0.05, 0.3]}
            training: {steps: 200, batchSize: 5, stop: {patience: {steps: 40, of: validation_loss}}, restore: best}
            restarts: {count: 6, target: {loss: 0.1}}
            record: {every: 17, members: {best: 1, worst: 1, median: 1, random: 2}}
            """;

    private static final String FUNCTION = """
            seed: 5
            objective: {expression: "x^4 - 3*x^2 + x*y + y^2"}
            start: {x: {uniform: [-2, 2]}, y: 1}
            optimizer: {name: momentum, learningRate: 0.02, momentum: 0.8}
            training: {steps: 700, stop: {gradientNorm: 0.1}}
            restarts: {count: 12}
            record: {every: 25}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {NETWORK, FUNCTION})
    void mergedTheyAreTheRun(String config) throws Exception {
        service().train(ConfigLoader.parse("test", config, List.of()), Optional.of(folder.resolve("whole")), List.of());
        long seed = 13;
        Random random = new Random(seed);
        for (int trial = 0; trial < Integer.getInteger("gradlab.partitions", 3); trial++) {
            List<Path> parts = new ArrayList<>();
            for (int first = 0; first < 12; ) {
                int size = Math.min(12 - first, 1 + random.nextInt(7));
                parts.add(part(config, trial + "-" + first, first, size));
                first += size;
            }
            Collections.shuffle(parts, random);
            Path merged = folder.resolve("merged" + trial);
            service().merge(parts, Optional.of(merged));
            assertThat(files(merged)).as("seed %d, %s", seed, parts).isEqualTo(files(folder.resolve("whole")));
        }
    }

    @Test
    void aPartThatWasInterruptedGoesOnAsAPart() throws Exception {
        Path whole = part(FUNCTION, "whole", 3, 4);
        StopRequest stop = new StopRequest();
        stop.make();
        Path stopped = folder.resolve("stopped");
        new RunService(1, stop, "test", List.of())
                .trainPart(ConfigLoader.parse("test", FUNCTION, List.of()), MemberSet.range(3, 4), stopped, List.of());
        assertThat(RunJson.read(stopped.resolve("run.json")).status()).isEqualTo(RunStatus.INTERRUPTED);
        service().resume(stopped, List.of());
        assertThat(files(stopped)).isEqualTo(files(whole));
        refuses(stopped + ": begins with member 3; no part has 0 to 2", stopped);
    }

    /** What a killed merge leaves lies beside the folder that it was to make, and is no more when the merge is repeated. */
    @Test
    void aMergeThatFailsOrIsKilledLeavesNothingHalf() throws Exception {
        Path low = part(FUNCTION, "low", 0, 5);
        Path high = part(FUNCTION, "high", 5, 7);
        Path hidden = Files.createDirectories(folder.resolve(".merged.making/parameters"))
                .getParent();
        Files.writeString(hidden.resolve("series.npy"), "half");
        Files.writeString(hidden.resolve("parameters/initial.npz"), "half");
        Path damaged = high.resolve("variables.npy");
        byte[] bytes = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
        refuses(damaged + ": ends after " + bytes.length / 2 + " bytes; its shape needs " + bytes.length, low, high);
        assertThat(hidden).doesNotExist();
        assertThat(folder.resolve("merged")).doesNotExist();
        Files.write(damaged, bytes);
        Path merged = folder.resolve("merged");
        service().merge(List.of(low, high), Optional.of(merged));
        assertThat(RunJson.read(merged.resolve("run.json")).status()).isEqualTo(RunStatus.DONE);
        Map<String, String> whole = files(merged);
        // Killed when all was written and the place was free.
        Files.move(merged, hidden);
        Files.createDirectory(merged);
        Files.createFile(folder.resolve(".merged.lock"));
        service().merge(List.of(low, high), Optional.of(merged));
        assertThat(files(merged)).isEqualTo(whole);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() throws Exception {
        Path low = part(FUNCTION, "low", 0, 5);
        Path high = part(FUNCTION, "high", 5, 7);
        refuses(low + ": ends with member 4; no part has 5 to 11", low);
        refuses(high + ": begins with member 5; no part has 0 to 4", high);
        Path over = part(FUNCTION, "over", 4, 8);
        refuses(over + ": overlaps another part: it begins with member 4 again", low, over);
        Path other = part(FUNCTION.replace("seed: 5", "seed: 6"), "other", 5, 7);
        refuses(other + ": has another config than " + low + ": they differ in seed", low, other);
        RunJson info = RunJson.read(high.resolve("run.json"));
        RunJson.running(info.provenance(), info.started(), info.counts()).write(high.resolve("run.json"));
        refuses(high + ": has not come to its end: go on with gradlab resume", low, high);
        assertThat(folder.resolve("merged")).doesNotExist();
    }

    private void refuses(String problem, Path... parts) {
        assertThatThrownBy(() -> service().merge(List.of(parts), Optional.of(folder.resolve("merged"))))
                .isInstanceOf(RunFileException.class)
                .hasMessage(problem);
    }

    private Path part(String config, String name, int first, int size) throws Exception {
        Path part = folder.resolve("part" + name);
        service()
                .trainPart(
                        ConfigLoader.parse("test", config, List.of()), MemberSet.range(first, size), part, List.of());
        return part;
    }

    private static RunService service() {
        return new RunService(2, "test", List.of());
    }

    private static Map<String, String> files(Path run) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(run)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(run.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        files.remove("run.json");
        return files;
    }
}
