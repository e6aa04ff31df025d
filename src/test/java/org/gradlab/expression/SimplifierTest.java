package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2*x + 3*x - x | 4*x",
                "x*x^2*x | x^4",
                "3*(2*x)*0.5 | 3*x",
                "x - (1 - x) | 2*x - 1",
                "0*x + 1*y^1 + 0 | y",
                "x/3 + x/6 | x/2",
                "0.1*x + 0.2*x | 0.3*x",
                "-(-x) | x",
                "2*(w - 3)*1 | 2*(w - 3)",
                "(x*y)^2/(3*x*y^5) | x^2/(3*x*y^3)",
                "exp(x)*x/exp(x) | x",
                "x*sin(x)*pi*2 | 2*pi*x*sin(x)",
                "sqrt(9)*cos(0)*abs(-2) | 6",
                "max(x, x) + min(2, 3) | x + 2",
                "y + x + 1 + y | 2*y + x + 1",
            })
    void equalTermsAndFactorsAreJoined(String text, String simple) {
        assertThat(Expression.parse(text).simplified().text()).isEqualTo(simple);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^2/x | x^2/x",
                "x/x^2 | 1/x",
                "0*log(x) | 0*log(x)",
                "log(x)^0 | log(x)^0",
                "1/(1/x) | 1/(1/x)",
                "x/0 | x/0",
                "sqrt(x)*sqrt(x) | sqrt(x)^2",
            })
    void nothingIsDroppedThatMayHaveNoValue(String text, String simple) {
        assertThat(Expression.parse(text).simplified().text()).isEqualTo(simple);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e300*1e300*x | x*(1e300*1e300)",
                "3^100*x | x*3^100",
                "x^2000*0.1 | 0.1*x^2000",
                "log(2)*x | x*log(2)"
            })
    void numbersAreComputedExactlyOrNotAtAll(String text, String simple) {
        assertThat(Expression.parse(text).simplified().text()).isEqualTo(simple);
    }

    @Test
    void deepNestingIsSimplifiedInTime() {
        String text = "sin(1*(".repeat(50) + "x" + " + 1))".repeat(50);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(Expression.parse(text).derivative("x").variables())
                        .containsExactly("x"));
    }
}
