package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxTest {

    private static final List<String> VARIABLES = List.of("a", "b", "c");

    @Test
    void theComponentsAreSharesByTheirExponentials() {
        Point point = Point.of(VARIABLES, 0, Math.log(2), Math.log(5));
        assertThat(number("softmax(a, b, c)[0]", point)).isCloseTo(0.125, within(1e-16));
        assertThat(number("softmax(a, b, c)[1]", point)).isCloseTo(0.25, within(1e-16));
        assertThat(number("softmax(a, b, c)[2]", point)).isCloseTo(0.625, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e6, -800, 800, 1e6})
    void noLogitIsTooLarge(double shift) {
        Point point = Point.of(VARIABLES, shift, shift, shift - 1e9);
        assertThat(number("softmax(a, b, c)[0]", point)).isEqualTo(0.5);
        assertThat(number("softmax(a, b, c)[2]", point)).isZero();
    }

    /** The slope of softmax(a, 0)[0] is that of a sigmoid, e^-a far out, where 1 - softmax is 0. */
    @ParameterizedTest
    @ValueSource(doubles = {40, 100, 700})
    void theSlopeKeepsItsDigitsWhereTheShareIsNearlyOne(double a) {
        Expression slope = Expression.parse("softmax(a, 0)[0]").derivative("a");
        assertThat(slope.number(Point.of("a", a)) / Math.exp(-a)).isCloseTo(1, within(1e-13));
        assertThat(slope.number(Point.of("a", -a)) / Math.exp(-a)).isCloseTo(1, within(1e-13));
    }

    @Test
    void theSlopesAgreeWithThoseOfTheSameInExponentials() {
        Point point = Point.of(VARIABLES, 0.3, -1.2, 2.5);
        Expression.Softmax softmax = (Expression.Softmax) Expression.parse("softmax(a*b, sin(b) - c, 2*c)[1]");
        for (String variable : VARIABLES) {
            assertThat(softmax.derivative(variable).number(point))
                    .isCloseTo(softmax.inExponentials().derivative(variable).number(point), within(1e-15));
        }
    }

    @Test
    void aLogitWithoutAValueLeavesNone() {
        Value value = Expression.parse("softmax(a, log(b))[0]").at(Point.of(List.of("a", "b"), 1, -1));
        assertThat(value)
                .isInstanceOfSatisfying(
                        Value.Undefined.class,
                        undefined ->
                                assertThat(undefined.reason()).isEqualTo("logarithm of a negative number in log(b)"));
    }

    private static double number(String text, Point point) {
        return Expression.parse(text).number(point);
    }
}
