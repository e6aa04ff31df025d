package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^2 + 2 | x^2 + 2 | x",
                "f(x) = x^2 + 2 | x^2 + 2 | x",
                "y = x^2 | x^2 | x",
                "loss(w, b) = (2w + b)^2 | (2*w + b)^2 | b, w",
                "f(x, y) = x^2 | x^2 | x, y",
                "f(e) = e^2 | e^2 | e",
                "f(pi) = 2pi | 2*pi | pi",
                "f(x) = 5 | 5 | x",
                "himmelblau | (x^2 + y - 11)^2 + (x + y^2 - 7)^2 | x, y",
                "Rugged-Quartic | w^4 - 8*w^2 + 2*w + 20 | w",
            })
    void aFunctionMayBeWrittenInSeveralWays(String text, String function, String variables) {
        Definition definition = Definition.of(text, "");
        assertThat(definition.function().text()).isEqualTo(function);
        assertThat(String.join(", ", definition.variables())).isEqualTo(variables);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a*b + c*d + e | VARIABLE | a, b, c, d, e",
                "e + 2*f | VARIABLE | e, f",
                "e^x | NUMBER | x",
                "e^-d + d | NUMBER | d",
                "a*e + b | VARIABLE | a, b, e",
                "a*e^x | NUMBER | a, x",
                "x + e | NUMBER | x",
                "d + exp(f) | CERTAIN | d, f",
                "d*e^2 | VARIABLE | d, e",
            })
    void eIsAVariableWhereLettersAroundItAre(String text, EulerReading reading, String variables) {
        Definition definition = Definition.of(text, "");
        assertThat(definition.e()).isEqualTo(reading);
        assertThat(String.join(", ", definition.variables())).isEqualTo(variables);
    }

    @Test
    void theVariablesMayBeDeclared() {
        assertThat(Definition.of("e^x", "e, x").variables()).containsExactly("e", "x");
        assertThat(Definition.of("c*d + e", "c,d")
                        .function()
                        .number(Point.of("c", 0).with("d", 0)))
                .isEqualTo(Math.E);
        assertThat(Definition.of("x^2", "y,x").variables()).containsExactly("x", "y");
        assertThat(Definition.of("rosenbrock", "3").variables()).containsExactly("x1", "x2", "x3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x*y | x | y is not among the variables x",
                "f(x) = a*x | '' | a is not among the variables x",
                "f(x) = x | x | f(x) = says already which names are variables",
                "f(2) = x | '' | expected names of variables such as x,y, found '2'",
                "x | 2 | expected names of variables such as x,y, found '2'",
                "himmelblau | x,y | expected how many variables himmelblau has, such as 2, found 'x,y'",
                "himmelblau | 3 | himmelblau is a function of 2 variables, not 3",
                "y = y + x | '' | y stands on both sides of '='",
                "y = x = 2 | '' | column 7: unexpected character '='",
                "f(x) = x\u00b2 | '' | column 9: unexpected character '\u00b2'",
                "x + 1 = y | '' | column 7: unexpected character '='",
            })
    void whatDoesNotFitIsTold(String text, String declared, String message) {
        assertThatThrownBy(() -> Definition.of(text, declared))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aLoneVariableMayBeAMisspelledFunction() {
        assertThat(Definition.of("himelblau", "").likelyMeant()).contains("himmelblau");
        assertThat(Definition.of("w", "").likelyMeant()).isEmpty();
        assertThat(Definition.of("himelblau + 1", "").likelyMeant()).isEmpty();
    }
}
