package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.gradlab.difference.Verdict.Agrees;
import org.gradlab.difference.Verdict.Differs;
import org.gradlab.explore.DerivativeCheck.Row;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.PlantedFault;
import org.gradlab.expression.Point;
import org.gradlab.expression.RandomExpressions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The check of derivatives on random functions at points over 12 decades; a failure prints its seed and the function. */
class DerivativeCheckProofTest {
    private static final int EXPRESSIONS_PER_SEED = 500;

    /** How many functions; the profile fuzz takes 5,000. */
    private static final int EXPRESSIONS = Integer.getInteger("gradlab.check.expressions", 1000);

    /** Another one makes other functions. */
    private static final long SEED = 1_000_000L * Integer.getInteger("gradlab.check.seed", 0);

    private static final List<String> VARIABLES = List.of("x", "y");

    static LongStream seeds() {
        return LongStream.rangeClosed(SEED + 1, SEED + EXPRESSIONS / EXPRESSIONS_PER_SEED);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rightDerivativesNeverDiffer(long seed) {
        RandomExpressions random = new RandomExpressions(seed);
        Random places = new Random(seed);
        int agreeing = 0;
        int defined = 0;
        for (int i = 0; i < EXPRESSIONS_PER_SEED; i++) {
            Expression function = random.next(4);
            for (Row row : rows(Gradient.of(function, VARIABLES), point(places))) {
                assertThat(row.verdict())
                        .as(
                                "%s at %s by %s: %s, %s",
                                function.text(), row.point(), row.variable(), row.analytic(), row.measured())
                        .isNotInstanceOf(Differs.class);
                defined += row.analytic().isDefined() ? 1 : 0;
                agreeing += row.verdict() instanceof Agrees ? 1 : 0;
            }
        }
        assertThat(agreeing).isGreaterThan(85 * defined / 100);
    }

    @ParameterizedTest
    @EnumSource
    void everyPlantedFaultIsFound(PlantedFault fault) {
        RandomExpressions random = new RandomExpressions(1);
        Random places = new Random(1);
        boolean isFound = false;
        for (int i = 0; i < EXPRESSIONS_PER_SEED && !isFound; i++) {
            isFound = rows(fault.gradient(random.next(4), VARIABLES), point(places)).stream()
                    .anyMatch(row -> row.verdict() instanceof Differs);
        }
        assertThat(isFound).as(fault.name()).isTrue();
    }

    private static List<Row> rows(Gradient gradient, Point point) {
        return DerivativeCheck.of(gradient, List.of(point)).rows();
    }

    private static Point point(Random random) {
        return Point.of(VARIABLES, coordinate(random), coordinate(random));
    }

    /** Of any size from 1e-6 to 1e6. */
    private static double coordinate(Random random) {
        double size = Math.pow(10, 12 * random.nextDouble() - 6);
        return random.nextBoolean() ? size : -size;
    }
}
