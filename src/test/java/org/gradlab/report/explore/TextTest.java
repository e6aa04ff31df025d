package org.gradlab.report.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradlab.expression.Derivation;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-2, -2",
        "0.1, 0.1",
        "54.598150033, 54.59815",
        "1e-16, 1e-16",
        "-1234567890, -1.234568e9",
        "1e7, 1e7"
    })
    void numbersHaveSevenDigits(double number, String text) {
        assertThat(Words.of(number)).isEqualTo(text);
    }

    @Test
    void aDerivationIsATableOfStepsAndItsResult() {
        assertThat(DerivationText.lines(Derivation.of(Expression.parse("3*w^2"), "w")))
                .containsExactly(
                        "step   equation                      rule",
                        "1      d/dw (3*w^2) = 3*d/dw (w^2)   constant factor rule",
                        "2      d/dw (w^2) = 2*w              power rule",
                        "3      3*(2*w) = 6*w                 simplified",
                        "",
                        "df/dw = 6*w");
    }

    @Test
    void aDescentIsATableOfSteps() {
        Gradient gradient = Gradient.of(Expression.parse("(w - 3)^2"), List.of("w"));
        assertThat(DescentText.lines(DescentTable.of(gradient, Point.of("w", 4), 1, 1)))
                .containsExactly(
                        "step   position   loss   gradient   update",
                        "0      w = 4      1      2          -2",
                        "1      w = 2      1      -2         2",
                        "all steps were made");
    }
}
