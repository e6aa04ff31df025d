package org.gradlab.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradlab.run.RunRecord;
import org.gradlab.run.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    @TempDir
    private Path folder;

    @Test
    void aLiveRunAndAStoredOneHaveTheSamePage() throws Exception {
        RunRecord live = PageRuns.train(PageRuns.NETWORK, folder.resolve("run"));
        String page = PageRuns.page(live).html();
        assertThat(PageRuns.page(new StoredRun(folder.resolve("run"))).html()).isEqualTo(page);
        assertThat(page)
                .contains("0 of 20 reached the target", "<title>small")
                .doesNotContain("{{", "import {", "https://fonts", "src=\"http")
                .hasSizeLessThan(1_000_000);
    }

    @Test
    void wordsAreEscaped() throws Exception {
        RunRecord run = PageRuns.train(PageRuns.BOWL, folder.resolve("run"), "restarts.target.loss=0.5");
        assertThat(PageRuns.page(run).html()).contains("(loss &lt;= 0.5)");
    }

    @Test
    void theConfigTellsWhatIsNoDefault() throws Exception {
        RunRecord run = PageRuns.train(PageRuns.BOWL, folder.resolve("run"));
        Map<String, Object> config = ConfigContent.of(run.config(), folder);
        List<?> lines = (List<?>) config.get("lines");
        List<?> differing = ((List<?>) config.get("differing"))
                .stream()
                        .map(line -> lines.get((Integer) line).toString().strip())
                        .toList();
        assertThat(differing)
                .asString()
                .contains("learningRate: 0.04", "steps: 20")
                .doesNotContain("momentum", "seed");
    }

    @Test
    void roundedNumbersHaveFiveDigits() {
        double[] values = IntStream.range(0, 1000)
                .mapToDouble(i -> Math.exp(i / 7.0 - 80) * (i % 2 == 0 ? 1 : -1))
                .toArray();
        float[] rounded = NumberArray.of(values, values.length).rounded().values();
        IntStream.range(0, values.length)
                .forEach(i -> assertThat((double) rounded[i])
                        .isCloseTo(values[i], org.assertj.core.data.Percentage.withPercentage(1e-3)));
        float[] kept = new NumberArray(
                        new float[] {0, 3, 65_535, Float.NaN, Float.POSITIVE_INFINITY, Float.MAX_VALUE}, 6)
                .rounded()
                .values();
        assertThat(kept).containsExactly(0, 3, 65_535, Float.NaN, Float.POSITIVE_INFINITY, Float.MAX_VALUE);
    }

    @Test
    void uplotIsWhatItsChecksumsSay() throws Exception {
        for (String line : new String(resource("uPlot.sha256"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String[] parts = line.split("  ", -1);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(resource(parts[1]));
            assertThat(HexFormat.of().formatHex(hash)).as(parts[1]).isEqualTo(parts[0]);
        }
    }

    private static byte[] resource(String name) throws Exception {
        try (InputStream stream = PageTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
