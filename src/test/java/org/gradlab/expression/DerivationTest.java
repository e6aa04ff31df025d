package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradlab.expression.Derivation.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^4 - 8*x^2 + 2*x + 20 | 4*x^3 - 16*x + 2",
                "(x - 3)^2 | 2*(x - 3)",
                "x^3 - 3*x | 3*x^2 - 3",
                "exp(x) | exp(x)",
                "exp(-x^2) | -2*x*exp(-x^2)",
                "sigmoid(x) | sigmoid(x)*sigmoid(-x)",
                "softplus(2*x) | 2*sigmoid(2*x)",
                "tanh(x) | sech(x)^2",
                "sech(x)^2 | -2*sech(x)^2*tanh(x)",
                "x*sin(x) | sin(x) + x*cos(x)",
                "1/x | -1/x^2",
                "x/(x + 1) | 1/(x + 1)^2",
                "sqrt(x) | 1/(2*sqrt(x))",
                "log(3*x) | 1/x",
                "2^x | 2^x*log(2)",
                "e^x | e^x",
                "x^1.5 | 1.5*x^0.5",
                "x^a | a*x^(a - 1)",
                "softmax(x, y)[0] | softmax(x, y)[0]*softmax(x, y)[1]",
                "softmax(y, x, 0)[0] | -softmax(y, x, 0)[0]*softmax(y, x, 0)[1]",
                "softmax(x, x^2)[1] | softmax(x, x^2)[0]*softmax(x, x^2)[1]*(2*x - 1)",
                "softmax(y, 1)[0] | 0",
                "abs(x) + relu(x) | sign(x) + step(x)",
                "max(x^2, 1) | 2*x*step(x^2 - 1)",
                "a^2 + y | 0",
            })
    void derivativesReadAsInATextbook(String text, String derivative) {
        assertThat(Expression.parse(text).derivative("x").text()).isEqualTo(derivative);
    }

    @Test
    void stepsGoFromTheOutermostRuleInwards() {
        List<Step> steps = Derivation.of(Expression.parse("(2*w - 3)^2"), "w").steps();
        assertThat(steps.stream().map(DerivationTest::line))
                .containsExactly(
                        "power rule and chain rule: d/dw ((2*w - 3)^2) = 2*(2*w - 3)*d/dw (2*w - 3)",
                        "difference rule: d/dw (2*w - 3) = d/dw (2*w) - d/dw (3)",
                        "constant factor rule: d/dw (2*w) = 2*d/dw (w)",
                        "identity rule: d/dw (w) = 1",
                        "constant rule: d/dw (3) = 0",
                        "simplified: 2*(2*w - 3)*(2*1 - 0) = 4*(2*w - 3)");
    }

    @Test
    void everyRuleIsNeeded() {
        String all = "x + x - 2*x + x*sin(x) + cos(x)/tan(x) + 1/x + x^2 + exp(x) + x^x + log(x) + sqrt(x) + tanh(x)"
                + " + sech(x)"
                + " + sigmoid(x) + softplus(x) + relu(x) + abs(x) + sign(x) + max(x, x^3) + sin(x^2) + 1"
                + " + softmax(x, 1)[0]";
        Set<Rule> used = Derivation.of(Expression.parse(all), "x").steps().stream()
                .flatMap(step -> step.rules().stream())
                .collect(Collectors.toSet());
        assertThat(used).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Rule.class));
    }

    @Test
    void derivativesOfDerivativesAreBoundedInLength() {
        Expression nested = Expression.parse("sin(".repeat(240) + "x" + ")".repeat(240));
        Gradient gradient = Gradient.of(nested, List.of("x"));
        assertThatThrownBy(() -> Hessian.of(gradient)).hasMessageStartingWith("too long to differentiate: ");
    }

    /** Every level has its own slope twice, and so 2^30 slopes of x in all. */
    @Test
    void derivativesThatExplodeAreGivenUpEarly() {
        String nested = "x";
        for (int level = 0; level < 30; level++) {
            nested = "softmax(" + nested + ", x, 1)[0]";
        }
        Expression explosive = Expression.parse(nested);

        assertThatThrownBy(() -> Derivation.of(explosive, "x"))
                .isInstanceOf(LongDerivativeException.class)
                .hasMessage("too long to differentiate: more than the 200000 nodes that derivatives may take");
    }

    @Test
    void theDerivativesByAllVariablesAreBoundedTogether() {
        List<String> variables =
                IntStream.range(0, 60).mapToObj(i -> "x" + i).sorted().toList();
        Expression product = Expression.parse(String.join("*", variables));
        Gradient gradient = Gradient.of(product, variables);

        assertThat(gradient.partials()).hasSize(60).allMatch(partial -> partial.size() == 117);
        // 1,770 products of 58 variables above the diagonal, of 115 nodes each.
        assertThatThrownBy(() -> Hessian.of(gradient))
                .isInstanceOf(LongDerivativeException.class)
                .hasMessageContaining("more than the 200000 nodes");
    }

    private static String line(Step step) {
        return "%s: %s = %s"
                .formatted(step.title(), step.from().text(), step.to().text());
    }
}
