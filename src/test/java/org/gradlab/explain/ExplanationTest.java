package org.gradlab.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.gradlab.explain.Block.Derivation;
import org.gradlab.explain.Formula.Joined;
import org.gradlab.explain.Formula.Numbers;
import org.gradlab.explain.Formula.Symbol;
import org.gradlab.explain.Formula.Transposed;
import org.gradlab.network.NumberedLayer;
import org.gradlab.report.explain.DocumentForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Numbers in a line are what the line below says they come to, whatever stands in a layer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xor | model.layers[0].normalization={name: layer, position: after}",
                "remedies/batch-norm | model.layers[1].dropout=0.5",
                "remedies/layer-norm | model.layers[1].residual=1",
                "remedies/base | model.layers[2].residual=2",
                "iris | model.layers[0].dropout=0.3"
            })
    void everyLineComesToTheNextOne(String config, String override) throws Exception {
        TracedStep step = Moments.step(config, 2, override);
        long compared = Explanation.of(step, 2).blocks().stream()
                .filter(Derivation.class::isInstance)
                .map(Derivation.class::cast)
                .filter(derivation -> comesToItsResult(derivation.right()))
                .count();

        assertThat(compared).isGreaterThan(step.objective().network().depth() * 3L);
        for (NumberedLayer layer : step.objective().network().layers()) {
            int l = layer.dense().number();
            Matrix slope = step.array("upstream" + l);
            List<Link> links = Link.of(step, layer);
            for (int i = links.size() - 1; i >= 0; i--) {
                Link link = links.get(i);
                boolean isFirstBefore = link.isBefore()
                        && (i + 1 == links.size() || !links.get(i + 1).isBefore());
                slope = link.back().numbers().apply(isFirstBefore ? timesSlopes(step, l, slope) : slope);
            }
            boolean isBefore = !links.isEmpty() && links.get(0).isBefore();
            boolean isLogits = l == step.objective().network().depth();
            if (!isLogits) {
                assertThat((isBefore ? slope : timesSlopes(step, l, slope)).values())
                        .as("delta of layer " + l)
                        .usingComparatorWithPrecision(1e-12)
                        .containsExactly(step.array("delta" + l).values());
            }
        }
    }

    private static Matrix timesSlopes(TracedStep step, int l, Matrix slope) {
        return slope.with(step.array("f" + l), (u, f) -> u * f);
    }

    /** Whether there is a line of numbers; if so, it is compared with the last. */
    private static boolean comesToItsResult(List<Formula> right) {
        if (right.size() < 2 || !(right.get(right.size() - 1) instanceof Numbers result)) {
            return false;
        }
        Optional<Matrix> computed = value(right.get(right.size() - 2));
        computed.ifPresent(matrix -> assertThat(matrix.values())
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(result.matrix().values()));
        return computed.isPresent();
    }

    /** What a formula of numbers comes to; empty where there are letters. */
    private static Optional<Matrix> value(Formula formula) {
        if (formula instanceof Numbers numbers) {
            return Optional.of(numbers.matrix());
        }
        if (formula instanceof Transposed turned) {
            return value(turned.of()).map(Matrix::transposed);
        }
        if (!(formula instanceof Joined joined)) {
            return Optional.empty();
        }
        Optional<Matrix> value = value(joined.parts().get(0));
        for (Formula part : joined.parts().subList(1, joined.parts().size())) {
            Optional<Matrix> next = value(part);
            value = value.flatMap(left -> next.map(right -> joined(joined.operator(), left, right)));
        }
        return value;
    }

    private static Matrix joined(Formula.Operator operator, Matrix left, Matrix right) {
        boolean isScaled = operator == Formula.Operator.PRODUCT && left.values().length == 1 && right.rows() == 1;
        return switch (operator) {
            case PRODUCT -> isScaled ? right.with(right, (x, same) -> left.at(0, 0) * x) : scaledOrTimes(left, right);
            case ELEMENTWISE -> left.with(right, (x, y) -> x * y);
            case PLUS -> left.with(right, Double::sum);
            case MINUS -> left.with(right, (x, y) -> x - y);
        };
    }

    private static Matrix scaledOrTimes(Matrix left, Matrix right) {
        return left.values().length == 1 && right.rows() > 1
                ? right.with(right, (x, same) -> left.at(0, 0) * x)
                : left.times(right);
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
