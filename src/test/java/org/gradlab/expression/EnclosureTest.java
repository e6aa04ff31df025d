package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.gradlab.expression.Value.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnclosureTest {
    private static final int EXPRESSIONS_PER_SEED = 1000;

    static LongStream seeds() {
        return LongStream.range(1, 11);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noValueLeavesItsEnclosure(long seed) {
        RandomExpressions random = new RandomExpressions(seed);
        Random numbers = new Random(seed);
        for (int i = 0; i < EXPRESSIONS_PER_SEED; i++) {
            Expression function = i % 5 == 0 ? softmax(random, i % 3) : random.next(4);
            Map<String, Interval> box = Map.of("x", interval(numbers), "y", interval(numbers));
            Enclosure enclosure = Enclosure.of(function, box);
            for (int j = 0; j < 8; j++) {
                Point point = new Point(Map.of("x", within(box.get("x"), numbers), "y", within(box.get("y"), numbers)));
                RoundedValue value = RoundedValue.at(function, point);
                if (Double.isFinite(value.value()) && Double.isFinite(value.error())) {
                    assertThat(enclosure.values().low() - value.error())
                            .as("%s at %s in %s", function.text(), point.text(), enclosure)
                            .isLessThanOrEqualTo(value.value());
                    assertThat(enclosure.values().high() + value.error())
                            .as("%s at %s in %s", function.text(), point.text(), enclosure)
                            .isGreaterThanOrEqualTo(value.value());
                } else if (function.at(point) instanceof Undefined undefined
                        && undefined.cause() != UndefinedCause.OVERFLOW) {
                    assertThat(enclosure.isContinuous())
                            .as("%s at %s in %s", function.text(), point.text(), enclosure)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x^2, -1, 2, 0, 4",
        "x^3, -1, 2, -1, 8",
        "1/x, 1, 2, 0.5, 1",
        "abs(x), -3, 1, 0, 3",
        "step(x), -2, -1, 0, 0",
        "x - 3, 3, 4, 0, 1",
        "sqrt(x), 4, 9, 2, 3",
        "relu(x)*exp(x), -3, -1, 0, 0",
        "'min(x, 0)', -1, 1, -1, 0"
    })
    void whatIsExactIsNotWidened(String function, double from, double to, double low, double high) {
        Enclosure enclosure = Enclosure.of(Expression.parse(function), Map.of("x", new Interval(from, to)));
        assertThat(enclosure).isEqualTo(new Enclosure(new Interval(low, high), true));
    }

    @Test
    void aPointsEnclosureIsItsRounding() {
        Interval values = Enclosure.at(Expression.parse("sin(x) + exp(x)"), Point.of("x", 1))
                .values();
        assertThat(values.contains(Math.sin(1) + Math.exp(1))).isTrue();
        assertThat(values.width()).isPositive().isLessThan(4e-15);
    }

    @ParameterizedTest
    @CsvSource({"log(x), -1, 1", "1/x, -1, 1", "tan(x), 1, 2", "step(x), -1, 1", "x^0.5, -1, 1", "sqrt(x), -2, 1"})
    void gapsAndLeapsAreSeen(String function, double from, double to) {
        assertThat(Enclosure.of(Expression.parse(function), Map.of("x", new Interval(from, to)))
                        .isContinuous())
                .isFalse();
    }

    @Test
    void aSoftmaxIsEnclosedByItsExtremes() {
        Enclosure enclosure = Enclosure.of(
                Expression.parse("softmax(x, y)[0]"), Map.of("x", new Interval(-1000, 0), "y", new Interval(0, 1)));
        assertThat(enclosure.isContinuous()).isTrue();
        assertThat(enclosure.values()).isEqualTo(new Interval(0, 0.5));
    }

    @ParameterizedTest
    @CsvSource({"40, 0, 7", "0.3, -1, 2", "-700, 3, 0.1"})
    void theRoundingOfASoftmaxIsKnown(double a, double b, double c) {
        Expression.Softmax softmax = (Expression.Softmax) Expression.parse("softmax(a, 3*b, c/7)[1]");
        Point point = Point.of(List.of("a", "b", "c"), a, b, c);
        RoundedValue rounded = RoundedValue.at(softmax, point);
        Interval exact = Enclosure.at(softmax.inExponentials(), point).values();
        assertThat(rounded.value()).isEqualTo(softmax.number(point));
        assertThat(rounded.error()).isPositive().isLessThan(1e-13 * rounded.value());
        assertThat(exact.low()).isLessThanOrEqualTo(rounded.value() + rounded.error());
        assertThat(exact.high()).isGreaterThanOrEqualTo(rounded.value() - rounded.error());
    }

    private static Expression softmax(RandomExpressions random, int index) {
        return new Expression.Softmax(List.of(random.next(3), random.next(2), random.next(3)), index);
    }

    private static Interval interval(Random random) {
        double size = Math.pow(10, 8 * random.nextDouble() - 6);
        double middle = 6 * random.nextDouble() - 3;
        return random.nextInt(4) == 0 ? Interval.of(middle) : new Interval(middle - size, middle + size);
    }

    private static double within(Interval interval, Random random) {
        return Math.min(interval.high(), interval.low() + interval.width() * random.nextDouble());
    }
}
