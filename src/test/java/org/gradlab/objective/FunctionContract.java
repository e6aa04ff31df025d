package org.gradlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gradlab.array.Engine;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Operator;
import org.gradlab.expression.Point;
import org.gradlab.expression.RandomExpressions;
import org.gradlab.expression.RunningError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A function over a block of members against the same function evaluated point by point, for any engine. */
abstract class FunctionContract {

    private static final int EXPRESSIONS_PER_SEED = 50;
    private static final int POINTS = 11;

    abstract Engine engine();

    static LongStream seeds() {
        return LongStream.range(1, 11);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valuesAndSlopesAreThoseOfTheExpressionAtEveryPoint(long seed) {
        RandomExpressions random = new RandomExpressions(600 + seed);
        int compared = 0;
        for (int i = 0; i < EXPRESSIONS_PER_SEED; i++) {
            Expression function = random.next(4);
            if (function.variables().isEmpty()) {
                continue;
            }
            FunctionAtPoints found = FunctionAtPoints.of(function, engine(), points(function, random));
            List<Expression> partials = Gradient.of(function, found.variables()).partials();
            for (int m = 0; m < POINTS; m++) {
                compared += agrees(function, partials, found, m);
            }
        }
        assertThat(compared).isGreaterThan(EXPRESSIONS_PER_SEED * POINTS / 2);
    }

    /** How many numbers were compared: none where rounding decides whether there is one. */
    private static int agrees(Expression function, List<Expression> partials, FunctionAtPoints found, int m) {
        Point point = found.points().get(m);
        RunningError value = RunningError.of(function, point);
        int compared = agrees(function, value, found.value(m), isExact(function), point);
        boolean overflows = Double.isInfinite(value.value());
        if (!Double.isFinite(value.error()) || (overflows && function.isTotal())) {
            return compared;
        }
        for (int i = 0; i < partials.size(); i++) {
            RunningError slope = RunningError.of(partials.get(i), point);
            boolean none = !Double.isFinite(value.value());
            RunningError expected = none ? new RunningError(Double.NaN, 0) : slope;
            boolean exact = isExact(function) && isExact(partials.get(i));
            compared += agrees(partials.get(i), expected, found.slope(m, i), exact, point);
        }
        return compared;
    }

    private static int agrees(Expression e, RunningError expected, double found, boolean exact, Point point) {
        if (!Double.isFinite(expected.error()) && !exact) {
            return 0;
        }
        String which = "%s at %s".formatted(e.text(), point.text());
        double tolerance = exact ? 0 : expected.error() + Double.MIN_NORMAL;
        assertThat(found).as(which).isCloseTo(expected.value(), within(tolerance));
        return 1;
    }

    /** Whether every operation is one that IEEE defines to the last bit. */
    private static boolean isExact(Expression e) {
        boolean here = true;
        if (e instanceof Expression.Call call) {
            here = switch (call.function()) {
                case SQRT, ABS, RELU, SIGN, STEP -> true;
                default -> false;
            };
        } else if (e instanceof Expression.Softmax) {
            here = false;
        } else if (e instanceof Expression.Binary binary && binary.operator() == Operator.POWER) {
            here = binary.right() instanceof Expression.Literal;
        }
        return here && e.parts().stream().allMatch(FunctionContract::isExact);
    }

    private static List<Point> points(Expression function, RandomExpressions random) {
        List<String> variables = List.copyOf(function.variables());
        List<Point> points = new ArrayList<>();
        for (int m = 0; m < POINTS; m++) {
            points.add(Point.of(variables, random.point().values(variables)));
        }
        return points;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log(x)",
                "sqrt(x)",
                "1/x",
                "x^-2",
                "x^-1.5",
                "abs(x)",
                "relu(x)",
                "max(x, 2*x)",
                "log(x) + x",
                "exp(log(x))",
                "x^0*log(x)",
                "min(1, sqrt(x))",
                "x/x",
                "softmax(x, 800*x, 1 - x)[1]",
                "softmax(x, log(x))[0]",
                "log(x)^0"
            })
    void whatDoesNotExistAtAPointIsNaNThere(String text) {
        Expression function = Expression.parse(text);
        List<Point> points =
                IntStream.of(-2, -1, 0, 1, 2).mapToObj(x -> Point.of("x", x)).toList();
        FunctionAtPoints found = FunctionAtPoints.of(function, engine(), points);
        Gradient gradient = Gradient.of(function, List.of("x"));
        for (int m = 0; m < points.size(); m++) {
            String which = text + " at " + points.get(m).text();
            assertThat(Double.isFinite(found.value(m)))
                    .as(which)
                    .isEqualTo(function.at(points.get(m)).isDefined());
            assertThat(Double.isFinite(found.slope(m, 0)))
                    .as(which)
                    .isEqualTo(gradient.at(points.get(m)).get(0).isDefined());
        }
    }

    @Test
    void recordsHavePositionGradientAndUpdateOfEveryVariableAndNothingOfAFrozenOne() {
        Expression function = Expression.parse("x^2*y");
        FunctionAtPoints found = FunctionAtPoints.frozen(
                function,
                engine(),
                List.of(Point.of(List.of("x", "y"), 3, 5), Point.of(List.of("x", "y"), -1, 2)),
                "y");
        assertThat(found.observation().memberValues()).containsExactly(45, 30, 2, 4);
        assertThat(found.observation().siteValues())
                .containsExactly(3, 5, 30, Double.NaN, 0, Double.NaN, -1, 2, -4, Double.NaN, 0, Double.NaN);
    }
}
