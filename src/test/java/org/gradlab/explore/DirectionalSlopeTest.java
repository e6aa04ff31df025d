package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.explore.DirectionalSlope.Row;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionalSlopeTest {

    private static final Gradient BOWL = Gradient.of(Expression.parse("x^2 + 3*y^2"), List.of("x", "y"));
    private static final Point POINT = Point.of(List.of("x", "y"), 1, 2);

    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 45, 90, 135, 180, 270, 300, -60})
    void theProductWithTheCosineIsTheSlope(double degrees) {
        DirectionalSlope slope =
                DirectionalSlope.of(BOWL, POINT, Vector.atAngle(degrees)).orElseThrow();
        Row asked = slope.rows().get(0);
        assertThat(asked.product()).isCloseTo(slope.slope(), within(1e-12));
        assertThat(Math.cos(Math.toRadians(asked.angle()))).isCloseTo(asked.cosine(), within(1e-12));
        assertThat(slope.rows().subList(1, 4)).extracting(Row::angle).containsExactly(0.0, 90.0, 180.0);
        assertThat(slope.rows()).allSatisfy(row -> assertThat(row.product()).isLessThanOrEqualTo(Math.sqrt(148)));
    }

    @Test
    void theLengthOfTheDirectionDoesNotMatter() {
        assertThat(DirectionalSlope.of(BOWL, POINT, Vector.of(3, 4)))
                .isEqualTo(DirectionalSlope.of(BOWL, POINT, Vector.of(6, 8)));
    }

    @Test
    void theAxesAreExact() {
        assertThat(Vector.atAngle(90)).isEqualTo(Vector.of(0, 1));
        assertThat(Vector.atAngle(180)).isEqualTo(Vector.of(-1, 0));
        assertThat(Vector.atAngle(-90)).isEqualTo(Vector.of(0, -1));
    }

    @Test
    void aZeroGradientIsLevelInEveryDirection() {
        DirectionalSlope slope = DirectionalSlope.of(BOWL, Point.of(List.of("x", "y"), 0, 0), Vector.of(1, 0))
                .orElseThrow();
        assertThat(slope.rows()).singleElement().satisfies(row -> {
            assertThat(row.product()).isZero();
            assertThat(row.angle()).isNaN();
        });
    }

    @Test
    void oneVariableHasNoRightAngle() {
        Gradient line = Gradient.of(Expression.parse("2*w"), List.of("w"));
        assertThat(DirectionalSlope.of(line, Point.of("w", 0), Vector.of(-1))
                        .orElseThrow()
                        .rows())
                .containsExactly(new Row(180, -1, -2), new Row(0, 1, 2), new Row(180, -1, -2));
    }

    @Test
    void withoutAGradientThereIsNone() {
        Gradient kink = Gradient.of(Expression.parse("abs(w)"), List.of("w"));
        assertThat(DirectionalSlope.of(kink, Point.of("w", 0), Vector.of(1))).isEmpty();
    }
}
