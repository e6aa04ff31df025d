package org.gradlab.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.record.Records;
import org.gradlab.report.ComparedRuns;
import org.gradlab.restart.Quantiles;
import org.gradlab.run.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of several runs. */
class ComparedPageTest {

    @TempDir
    private Path folder;

    @Test
    @SuppressWarnings("unchecked")
    void thePageOfTwoRunsHasTheirCurvesLossesAndDifferingKeys() throws Exception {
        PageRuns.train(PageRuns.FUNCTION, folder.resolve("a"));
        RunRecord fast = PageRuns.train(PageRuns.FUNCTION, folder.resolve("b"), "optimizer.learningRate=0.03");
        Files.writeString(folder.resolve("b").resolve(Page.FILE), "its own page");
        Page page = Page.of(
                ComparedRuns.of(List.of(folder.resolve("a"), folder.resolve("b")))
                        .page()
                        .orElseThrow(),
                Optional.empty(),
                folder);

        Map<String, Object> content = (Map<String, Object>) page.content();
        Map<String, Object> compared = (Map<String, Object>) content.get("compared");
        List<Map<String, Object>> contenders = (List<Map<String, Object>>) compared.get("contenders");
        assertThat(contenders).hasSize(2);
        Map<String, Object> of = contenders.stream()
                .filter(contender ->
                        contender.get("name").equals(folder.resolve("b").toString()))
                .findFirst()
                .orElseThrow();
        assertThat(of.get("page")).isEqualTo("b/report.html");
        List<Double> losses = (List<Double>) of.get("losses");
        double[] last = fast.requireComparison().members().stream()
                .mapToDouble(member -> member.loss())
                .sorted()
                .toArray();
        assertThat(losses.get(0)).isEqualTo(rounded(last[0]));
        assertThat(losses.get(100)).isEqualTo(rounded(last[last.length - 1]));
        double[][] recorded = new Records(fast.folder()).losses();
        List<List<Double>> bands = (List<List<Double>>) of.get("bands");
        for (int record = 0; record < recorded.length; record++) {
            double[] sorted = recorded[record].clone();
            Arrays.sort(sorted);
            assertThat(bands.get(record)).hasSize(Quantiles.PERCENT.size());
            assertThat(bands.get(record).get(0).floatValue()).isEqualTo((float) sorted[0]);
            assertThat(bands.get(record).get(6).floatValue()).isEqualTo((float) sorted[sorted.length - 1]);
        }
        Map<String, List<List<String>>> keys = (Map<String, List<List<String>>>) compared.get("keys");
        assertThat(keys.get("rows")).containsExactly(rates(contenders));
        assertThat(page.html())
                .contains("2 runs", "lowest median loss")
                .doesNotContain("{{", "src=\"http")
                .hasSizeLessThan(300_000);
    }

    /** In the order of the table, the best first. */
    private List<String> rates(List<Map<String, Object>> contenders) {
        boolean isFastFirst =
                contenders.get(0).get("name").equals(folder.resolve("b").toString());
        return isFastFirst
                ? List.of("optimizer.learningRate", "0.03", "0.01")
                : List.of("optimizer.learningRate", "0.01", "0.03");
    }

    private static Double rounded(double loss) {
        return Double.valueOf(
                Float.toString(NumberArray.of(new double[] {loss}, 1).rounded().values()[0]));
    }

    @Test
    void oneRunHasNoPageOfSeveral() throws Exception {
        PageRuns.train(PageRuns.BOWL, folder.resolve("one"));
        assertThat(ComparedRuns.of(List.of(folder.resolve("one"))).page()).isEmpty();
    }
}
