package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gradlab.objective.RecordLayout;
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
    void killedProcessLeavesWholeLinesWithoutAGap() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 10; round += 2) {
            List<Process> writers = List.of(start(round), start(round + 1));
            for (int i = 0; i < writers.size(); i++) {
                awaitRows(seriesOf(round + i));
                Thread.sleep(random.nextInt(60));
                writers.get(i).destroyForcibly().waitFor();
                assertWhole(round + i);
            }
        }
    }

    private void assertWhole(int number) throws IOException {
        assertThat(endsInNewline(seriesOf(number))).isTrue();
        assertThat(endsInNewline(layersOf(number))).isTrue();
        List<Long> rows = new ArrayList<>();
        SeriesReader.ofMembers(seriesOf(number))
                .read(RowFilter.all(), row -> rows.add(row.step() * MEMBERS + row.member()));
        assertNoGap(rows);
        List<Long> layerRows = new ArrayList<>();
        SeriesReader.ofSites(layersOf(number), "layer")
                .read(
                        RowFilter.all(),
                        row -> layerRows.add((row.step() * MEMBERS + row.member()) * 3
                                + LAYOUT.sites().indexOf(row.site())));
        assertNoGap(layerRows);
    }

    private static void assertNoGap(List<Long> rows) {
        assertThat(rows).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).isEqualTo(i);
        }
    }

    private static boolean endsInNewline(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes[bytes.length - 1] == '\n';
    }

    private static void awaitRows(Path series) throws Exception {
        while (!Files.exists(series) || Files.size(series) < 10_000) {
            Thread.sleep(5);
        }
    }

    private Process start(int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Recorder.class.getName(),
                        seriesOf(number).toString(),
                        layersOf(number).toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path seriesOf(int number) {
        return folder.resolve("series" + number + ".csv");
    }

    private Path layersOf(int number) {
        return folder.resolve("layers" + number + ".csv");
    }

    /** A process that records without end. */
    static final class Recorder {

        private Recorder() {}

        public static void main(String[] files) throws IOException {
            SplittableRandom random = new SplittableRandom(1);
            int[] members = IntStream.range(0, MEMBERS).toArray();
            try (SeriesWriter writer = new SeriesWriter(Path.of(files[0]), Path.of(files[1]), LAYOUT)) {
                for (long step = 0; step < Long.MAX_VALUE; step++) {
                    double[] memberValues = random.doubles(2 * MEMBERS).toArray();
                    double[] siteValues = random.doubles(9 * MEMBERS).toArray();
                    writer.write(new RecordEvent(step, step / 4.0, members, memberValues, siteValues, new double[0]));
                }
            }
        }
    }
}
