package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.gradlab.expression.Value.Undefined;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every expression, tried on thousands that seeds have drawn; a failure prints its seed and the expression. */
class RandomExpressionsTest {
    private static final int EXPRESSIONS_PER_SEED = 300;
    private static final List<String> VARIABLES = List.of("x", "y");

    /** Beyond this size a derivative says more about rounding than about rules. */
    private static final double LARGE = 1e6;

    static LongStream seeds() {
        return LongStream.range(1, 11);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derivativesAgreeWithAutomaticDifferentiation(long seed) {
        RandomExpressions random = new RandomExpressions(seed);
        int compared = 0;
        for (int i = 0; i < EXPRESSIONS_PER_SEED; i++) {
            Expression function = random.next(4);
            Point point = random.ordinaryPoint();
            DerivativeStructure expected = new HipparchusOracle(VARIABLES, point, 1).evaluate(function);
            List<Value> gradient = Gradient.of(function, VARIABLES).at(point);
            if (isModest(function, point) && gradient.stream().allMatch(Value::isDefined) && isFinite(expected)) {
                assertClose(function, point, gradient.get(0), expected.getPartialDerivative(1, 0));
                assertClose(function, point, gradient.get(1), expected.getPartialDerivative(0, 1));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(EXPRESSIONS_PER_SEED / 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derivativesAgreeWithCentralDifferences(long seed) {
        RandomExpressions random = new RandomExpressions(500 + seed);
        int compared = 0;
        for (int i = 0; i < EXPRESSIONS_PER_SEED; i++) {
            Expression function = random.next(4);
            Point point = random.ordinaryPoint();
            Value slope = Gradient.of(function, List.of("x")).at(point).get(0);
            double coarse = centralDifference(function, point, 1e-4);
            double fine = centralDifference(function, point, 5e-5);
            // Where two step sizes disagree, the difference quotient has not settled and proves nothing.
            if (isModest(function, point) && slope.isDefined() && Math.abs(coarse - fine) < 1e-6) {
                assertThat(slope.number().orElseThrow())
                        .as("%s at %s", function.text(), point.text())
                        .isCloseTo(fine, within(1e-5 * (1 + Math.abs(fine))));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(EXPRESSIONS_PER_SEED / 3);
    }

    private static double centralDifference(Expression function, Point point, double h) {
        double x = point.coordinate("x");
        return (function.number(point.with("x", x + h)) - function.number(point.with("x", x - h))) / (2 * h);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void secondDerivativesAgreeWithAutomaticDifferentiation(long seed) {
        RandomExpressions random = new RandomExpressions(100 + seed);
        for (int i = 0; i < EXPRESSIONS_PER_SEED / 2; i++) {
            Expression function = random.next(3);
            Point point = random.ordinaryPoint();
            DerivativeStructure expected = new HipparchusOracle(VARIABLES, point, 2).evaluate(function);
            List<List<Value>> hessian =
                    Hessian.of(Gradient.of(function, VARIABLES)).at(point);
            if (isModest(function, point)
                    && hessian.stream().flatMap(List::stream).allMatch(Value::isDefined)
                    && isFinite(expected)) {
                assertClose(function, point, hessian.get(0).get(0), expected.getPartialDerivative(2, 0));
                assertClose(function, point, hessian.get(1).get(0), expected.getPartialDerivative(1, 1));
                assertClose(function, point, hessian.get(1).get(1), expected.getPartialDerivative(0, 2));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void simplifyingKeepsValuesAndWhereTheyExist(long seed) {
        RandomExpressions random = new RandomExpressions(200 + seed);
        for (int i = 0; i < EXPRESSIONS_PER_SEED; i++) {
            Expression function = random.next(5);
            Expression simplified = function.simplified();
            for (int j = 0; j < 4; j++) {
                Point point = random.point();
                if (isModest(function, point)) {
                    assertSame(function, simplified, point);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void simplifyingTwiceIsSimplifyingOnce(long seed) {
        RandomExpressions random = new RandomExpressions(300 + seed);
        for (int i = 0; i < EXPRESSIONS_PER_SEED; i++) {
            Expression function = random.next(5);
            Expression once = function.simplified();
            assertThat(once.simplified().text()).as(function.text()).isEqualTo(once.text());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void writingAndParsingGivesTheSameTree(long seed) {
        RandomExpressions random = new RandomExpressions(400 + seed);
        for (int i = 0; i < EXPRESSIONS_PER_SEED; i++) {
            Expression function = random.next(6);
            assertThat(Expression.parse(function.text())).as(function.text()).isEqualTo(function);
            Expression simplified = function.simplified();
            assertThat(Expression.parse(simplified.text())).as(function.text()).isEqualTo(simplified);
        }
    }

    private static void assertSame(Expression function, Expression simplified, Point point) {
        String which = "%s = %s at %s".formatted(function.text(), simplified.text(), point.text());
        Value value = function.at(point);
        if (value instanceof Undefined undefined) {
            assertThat(simplified.at(point).isDefined() && undefined.cause() != UndefinedCause.OVERFLOW)
                    .as(which)
                    .isFalse();
        } else {
            assertThat(simplified.at(point).isDefined()).as(which).isTrue();
            double expected = value.number().orElseThrow();
            assertThat(simplified.number(point)).as(which).isCloseTo(expected, within(1e-8 * (1 + Math.abs(expected))));
        }
    }

    private static void assertClose(Expression function, Point point, Value actual, double expected) {
        String which = "%s at %s".formatted(function.text(), point.text());
        assertThat(actual.number().orElseThrow())
                .as(which)
                .isCloseTo(expected, within(1e-7 * (1 + Math.abs(expected))));
    }

    /** The other library has no slope of 0^1.75 and the like. */
    private static boolean isFinite(DerivativeStructure structure) {
        return Arrays.stream(structure.getAllDerivatives()).allMatch(Double::isFinite);
    }

    /** Whether no part is so large that rounding swamps what is compared. */
    private static boolean isModest(Expression function, Point point) {
        return Math.abs(function.number(point)) <= LARGE
                && function.parts().stream().allMatch(part -> isModest(part, point));
    }
}
