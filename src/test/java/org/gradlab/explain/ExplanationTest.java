package org.gradlab.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.gradlab.explain.Block.Derivation;
import org.gradlab.explain.Formula.Numbers;
import org.gradlab.explain.Formula.Symbol;
import org.gradlab.report.explain.DocumentForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** What an explanation says of any network. */
class ExplanationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"xor", "iris", "circles", "sine", "remedies/batch-norm", "remedies/layer-norm", "frozen-layer"})
    void thePartsOfTheSamplesAreTheLossOfTheBatch(String config) throws Exception {
        TracedStep step = Moments.step(config, 3);
        double sum = 0;
        for (int sample = 1; sample <= step.rows(); sample++) {
            sum += result(Explanation.of(step, sample), step.rows() == 1 ? "" : Integer.toString(sample));
        }
        assertThat(sum).isCloseTo(step.loss(), Offset.offset(1e-12 * Math.max(1, step.loss())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "iris", "remedies/batch-norm", "frozen-layer"})
    void textFitsEightyColumnsAndHtmlIsWellFormed(String config) throws Exception {
        Document document = Explanation.of(Moments.step(config, 0), 1);
        assertThat(DocumentForm.TEXT.text(document).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        String html = DocumentForm.HTML.text(document);
        String body = html.substring(html.indexOf("</style>") + "</style>".length(), html.indexOf("</html>"));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + body + "</body>")));
        String latex = DocumentForm.LATEX.text(document);
        assertThat(latex.chars().filter(c -> c == '{').count())
                .isEqualTo(latex.chars().filter(c -> c == '}').count());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void aSampleThatTheBatchHasNotIsRefused(int sample) throws Exception {
        TracedStep step = Moments.step("xor", 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explanation.of(step, sample))
                .withMessage("--sample: expected 1 to 4, the rows of the batch; found " + sample);
    }

    /** The last number of the derivation of L with an index. */
    private static double result(Document document, String index) {
        return document.blocks().stream()
                .filter(Derivation.class::isInstance)
                .map(Derivation.class::cast)
                .filter(derivation -> derivation.left().equals(new Symbol("L", index)))
                .map(derivation -> derivation.right().get(derivation.right().size() - 1))
                .mapToDouble(number -> ((Numbers) number).matrix().at(0, 0))
                .findFirst()
                .orElseThrow();
    }
}
