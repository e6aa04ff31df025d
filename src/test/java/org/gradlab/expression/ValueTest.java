package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.expression.Value.Defined;
import org.gradlab.expression.Value.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + log(x - 3) | 0 | logarithm of a negative number in log(x - 3)",
                "log(x) | 0 | logarithm of zero in log(x)",
                "sqrt(x) | -1 | square root of a negative number in sqrt(x)",
                "x/x | 0 | 0/0 in x/x",
                "1/(1/x) | 0 | division by zero in 1/x",
                "x^-2 | 0 | division by zero in x^-2",
                "x^0.5 | -4 | fractional power of a negative number in x^0.5",
                "log(x)^0 | -1 | logarithm of a negative number in log(x)",
                "exp(x) | 1000 | too large for floating point in exp(x)",
                "1/exp(1000) + log(x) | -1 | logarithm of a negative number in log(x)",
                "min(1, sqrt(x)) | -1 | square root of a negative number in sqrt(x)",
            })
    void aMissingValueNamesItsCauseAndItsPlace(String text, double x, String reason) {
        assertThat(Expression.parse(text).at(Point.of("x", x)))
                .isInstanceOfSatisfying(
                        Undefined.class, value -> assertThat(value.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abs(x) | 0 | kink, where the slope jumps in sign(x)",
                "relu(x) | 0 | kink, where the slope jumps in step(x)",
                "sqrt(x) | 0 | division by zero in 1/(2*sqrt(x))",
                "log(x) | -1 | logarithm of a negative number in log(x)",
                "max(x, 1) | 1 | kink, where the slope jumps in step(x - 1)",
                "min(x, x^3) | 1 | kink, where the slope jumps in step(x^3 - x)",
                "1/x | 0 | division by zero in 1/x",
            })
    void aMissingSlopeNamesItsCauseAndItsPlace(String text, double x, String reason) {
        assertThat(Gradient.of(Expression.parse(text), List.of("x")).at(Point.of("x", x)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Undefined.class, value -> assertThat(value.reason()).isEqualTo(reason));
    }

    @Test
    void aSecondDerivativeNeedsAFirst() {
        Hessian hessian = Hessian.of(Gradient.of(Expression.parse("abs(x)"), List.of("x")));
        assertThat(hessian.at(Point.of("x", 0)).get(0).get(0).isDefined()).isFalse();
        assertThat(hessian.at(Point.of("x", 2)).get(0).get(0)).isEqualTo(new Defined(0));
    }

    @ParameterizedTest
    @CsvSource({"x^3, 0, 0", "x^3, -2, -8", "x^-3, -2, -0.125", "x^0, 0, 1", "x^1, 0, 0", "(x - 1)^4, 0, 1"})
    void wholePowersAreRepeatedProducts(String text, double x, double value) {
        assertThat(Expression.parse(text).at(Point.of("x", x))).isEqualTo(new Defined(value));
    }

    @ParameterizedTest
    @CsvSource({"-2, 0.119203", "0, 0.5", "2, 0.880797"})
    void sigmoidHasItsPublishedValues(double z, double value) {
        assertThat(Expression.parse("sigmoid(z)").number(Point.of("z", z))).isCloseTo(value, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.25, 1e-15", "2, 0.104994, 5e-7", "-2, 0.104994, 5e-7", "4, 0.0176627, 5e-8", "-20, 2.06e-9, 5e-12"
    })
    void sigmoidHasItsPublishedSlopes(double z, double slope, double tolerance) {
        Expression derivative = Expression.parse("sigmoid(z)").derivative("z");
        assertThat(derivative.number(Point.of("z", z))).isCloseTo(slope, within(tolerance));
    }

    @ParameterizedTest
    @CsvSource({"5, 9.766e-4, 5e-8", "10, 9.537e-7, 5e-11", "20, 9.095e-13, 5e-17"})
    void slopesOfSigmoidsInsideEachOtherMultiply(int sigmoids, double slope, double tolerance) {
        String nested = "z";
        for (int i = 0; i < sigmoids; i++) {
            nested = "sigmoid(" + nested + ") - 0.5";
        }
        Expression derivative = Expression.parse(nested).derivative("z");
        assertThat(derivative.number(Point.of("z", 0))).isCloseTo(slope, within(tolerance));
    }

    @Test
    void aPointMustGiveEveryVariable() {
        assertThatThrownBy(() -> Expression.parse("x*y").at(Point.of("x", 1)))
                .hasMessage("no value for the variable 'y'; the point gives [x]");
        assertThatThrownBy(() -> Point.of("x", Double.NaN)).hasMessage("the coordinate x is NaN, not a number");
    }
}
