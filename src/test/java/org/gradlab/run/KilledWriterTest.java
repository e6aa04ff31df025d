package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gradlab.event.TrainingEvent;
import org.gradlab.objective.RecordLayout;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordWriter;
import org.gradlab.record.RecordedMembers;
import org.gradlab.record.RecordedNumbers;
import org.gradlab.record.RecordsJson;
import org.gradlab.record.RunFolder;
import org.gradlab.train.RecordEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that record, and reads what they leave. */
class KilledWriterTest {

    private static final int MEMBERS = 2;
    private static final RecordLayout LAYOUT = new RecordLayout(
            List.of("loss", "gradient_norm"),
            List.of(),
            "layer",
            List.of("layer1", "layer2", "layer3"),
            List.of("dw_norm", "dw_rms", "h_1e0"));

    @TempDir
    Path folder;

    @Test
    void aKilledProcessLeavesWholeRecordsWithoutAGap() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 10; round += 2) {
            List<Process> writers = List.of(start(round), start(round + 1));
            for (int i = 0; i < writers.size(); i++) {
                awaitRecords(folderOf(round + i).steps(), writers.get(i));
                Thread.sleep(random.nextInt(60));
                writers.get(i).destroyForcibly().waitFor();
                assertWhole(round + i);
            }
        }
    }

    private void assertWhole(int number) throws IOException {
        try (RecordFiles files = RecordFiles.open(folderOf(number))) {
            assertThat(files.records()).isPositive();
            for (int record = 0; record < files.records(); record++) {
                assertThat(files.step(record)).isEqualTo(record);
                assertThat(files.epoch(record)).isEqualTo(record / 4.0);
                List<RecordedNumbers> members = files.read(record, 0, MEMBERS);
                for (int member = 0; member < MEMBERS; member++) {
                    assertThat(members.get(member).memberValues()).isEqualTo(numbers(record, 2 * member, 2));
                    assertThat(members.get(member).siteValues()).isEqualTo(numbers(record, 9 * member, 9));
                }
            }
        }
    }

    private static double[] numbers(long step, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToDouble(i -> step + 1.0 / (i + 1))
                .toArray();
    }

    private static void awaitRecords(Path steps, Process writer) throws Exception {
        while (writer.isAlive() && (!Files.exists(steps) || Files.size(steps) < 10_000)) {
            Thread.sleep(5);
        }
    }

    private Process start(int number) throws IOException {
        Files.createDirectory(folderOf(number).path());
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Recorder.class.getName(),
                        folderOf(number).path().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private RunFolder folderOf(int number) {
        return new RunFolder(folder.resolve("run" + number));
    }

    /** A process that records without end. */
    static final class Recorder {

        private Recorder() {}

        public static void main(String[] arguments) throws IOException {
            RunFolder folder = new RunFolder(Path.of(arguments[0]));
            try (RecordFiles files =
                    RecordFiles.create(folder, new RecordsJson(LAYOUT, RecordedMembers.all(MEMBERS)))) {
                RecordWriter writer = new RecordWriter(files);
                for (long step = 0; step < Long.MAX_VALUE; step++) {
                    writer.hear(new TrainingEvent.Recorded(new RecordEvent(
                            step,
                            step / 4.0,
                            IntStream.range(0, MEMBERS).toArray(),
                            numbers(step, 0, 2 * MEMBERS),
                            numbers(step, 0, 9 * MEMBERS),
                            new double[0])));
                    writer.hear(new TrainingEvent.StepRecorded(step, step / 4.0, new double[MEMBERS], true));
                }
            }
        }
    }
}
