package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    private static final Point POINT = new Point(Map.of("x", 3.0, "w", 2.0));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-x^2 | -9",
                "(-x)^2 | 9",
                "2^3^2 | 512",
                "2^-1 | 0.5",
                "-2^-w | -0.25",
                "1 - 2 - 3 | -4",
                "12/3/2 | 2",
                "2*-x | -6",
                "--x | 3",
                "w*x + 1 | 7",
                "2 + 3*4^2 | 50",
                "1.5e1 + .5 + 2. | 17.5",
                "max(x, w) - min(x, w) | 1",
                "relu(-1) + abs(-2) + sqrt(16) | 6",
                "log(e) + cos(2*pi) | 2",
                "sigmoid(0) + tanh(0) + sin(0) + tan(0) + exp(0) | 1.5",
            })
    void precedenceAndFunctionsFollowMathematics(String text, double value) {
        assertThat(Expression.parse(text).number(POINT)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2 x y | 5 | expected an operator but found 'y' (multiplication is written with '*')",
                "(x)2 | 4 | expected an operator but found '2' (multiplication is written with '*')",
                "1/2x | 4 | unclear how far '/' reaches: write '*' or parentheses",
                "1/2(x) | 4 | unclear how far '/' reaches: write '*' or parentheses",
                "1/x^2(w) | 6 | unclear how far '/' reaches: write '*' or parentheses",
                "e^2x | 4 | unclear how far '^' reaches: write '*' or parentheses",
                "softmax(x, w) | 14 | softmax gives 2 numbers: choose one, from softmax(...)[0] to softmax(...)[1]",
                "softmax(x, w)[2] | 14 | softmax gives 2 numbers",
                "softmax(x, w)[0.5] | 14 | softmax gives 2 numbers",
                "softmax(x)[0] | 1 | softmax takes 2 or more arguments, not 1",
                "x + | 4 | expected a number, a variable, a function or '(' but found the end",
                "x * ) | 5 | expected a number, a variable, a function or '(' but found ')'",
                "(x + (1) | 1 | '(' is never closed",
                "x) | 2 | expected an operator but found ')'",
                "1 + sigmod(x) | 5 | unknown function 'sigmod'; did you mean 'sigmoid'?",
                "gamma(x) | 1 | unknown function 'gamma'; known are exp, log",
                "3*sin + 1 | 3 | the function sin needs its argument in parentheses",
                "max(x) | 1 | max takes 2 arguments, not 1",
                "exp(x, w) | 1 | exp takes 1 argument, not 2",
                "x ** 2 | 3 | a power is written with '^', not '**'",
                "x \u2212 2 | 3 | unexpected character '\u2212'; write '-'",
                "x $ 2 | 3 | unexpected character '$'",
                "1e999 | 1 | the number 1e999 is too large",
                "x, w | 2 | expected an operator but found ','",
            })
    void errorsNameTheColumnAndWhatWasExpected(String text, int column, String problem) {
        SyntaxException error = catchThrowableOfType(SyntaxException.class, () -> Expression.parse(text));
        assertThat(error.column()).isEqualTo(column);
        assertThat(error).hasMessageStartingWith("column %d: %s".formatted(column, problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3x | 3*x",
                "2pi | 2*pi",
                "2(x + 1)(x - 1) | 2*(x + 1)*(x - 1)",
                "-2x^2 | -2*x^2",
                "2sin(x)cos(x) | 2*sin(x)*cos(x)",
                "x/(2w) | x/(2*w)",
                "2*3x + 4w | 2*3*x + 4*w",
                "x^2(x + 1) | x^2*(x + 1)",
                "softmax(x, w)[1]x | softmax(x, w)[1]*x",
                "1.5e1x | 15*x",
            })
    void aProductMayBeImpliedWhereItIsClear(String text, String written) {
        assertThat(Expression.parse(text).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "x² + 3x⁻¹⁰ ; x^2 + 3*x^-10",
                "|x - 1| + |w| ; abs(x - 1) + abs(w)",
                "sin x ; sin(x)",
                "sin 2x + cos x^2 ; sin(2*x) + cos(x^2)",
                "sin^2(x) + cos^2 x ; sin(x)^2 + cos(x)^2",
                "ln(x) ; log(x)",
                "√x + √(x + 1) ; sqrt(x) + sqrt(x + 1)",
                "2,5*x ; 2.5*x",
                "x(x + 1) ; x*(x + 1)",
                "x w ; x*w",
                "x − 2·w ; x - 2*w",
                "x**2 ; x^2",
                "[x + 1]*{x} ; (x + 1)*x",
            })
    void theNotationOfBooksIsToldInTheLanguage(String text, String meant) {
        assertThatThrownBy(() -> Expression.parse(text))
                .isInstanceOf(SyntaxException.class)
                .message()
                .endsWith("did you mean '%s'?".formatted(meant));
    }

    @ParameterizedTest
    @CsvSource({"x + (", "sin", "foo(x)", "x^^2", "|x"})
    void whatNoNotationExplainsIsLeftAsItIs(String text) {
        assertThatThrownBy(() -> Expression.parse(text)).message().doesNotContain("did you mean");
    }

    @Test
    void errorsEndWithACaretUnderTheColumn() {
        assertThatThrownBy(() -> Expression.parse("w^4 - )"))
                .hasMessageEndingWith("%n  w^4 - )%n        ^".formatted());
    }

    @Test
    void longTextsAreShownAroundTheCaret() {
        String text = "x + ".repeat(100) + "? + " + "x + ".repeat(100);
        assertThatThrownBy(() -> Expression.parse(text)).message().hasSizeLessThan(200);
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> Expression.parse("(".repeat(5000)))
                .isInstanceOf(SyntaxException.class)
                .hasMessageContaining("nested more than 250 deep");
        assertThatThrownBy(() -> Expression.parse("-".repeat(5000) + "x")).isInstanceOf(SyntaxException.class);
        assertThatThrownBy(() -> Expression.parse("2^".repeat(3000) + "x")).isInstanceOf(SyntaxException.class);
        assertThatThrownBy(() -> Expression.parse("x" + "+x".repeat(3000))).isInstanceOf(SyntaxException.class);
    }

    @Test
    void lengthIsBounded() {
        assertThatThrownBy(() -> Expression.parse(" ".repeat(1_000_000)))
                .hasMessageContaining("longer than 10000 characters");
    }

    @Test
    void variablesAreSortedByName() {
        assertThat(Expression.parse("w2*x + alpha - pi").variables()).containsExactly("alpha", "w2", "x");
    }
}
