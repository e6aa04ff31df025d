package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.gradlab.experiment.FunctionDescent;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRateLimitTest {

    @Test
    void theLimitIsTwoOverTheCurvature() {
        LearningRateLimit parabola = limit("5*w^2", Point.of("w", 3)).orElseThrow();
        assertThat(parabola).isEqualTo(new LearningRateLimit(List.of(0.2), 1, true));
        LearningRateLimit bowl = limit("x^2 + 3*y^2 - z^2", Point.of(List.of("x", "y", "z"), 1, 1, 1))
                .orElseThrow();
        assertThat(bowl.lowest()).isCloseTo(1.0 / 3, within(1e-15));
    }

    @Test
    void placesWithoutUpwardCurvatureSetNone() {
        LearningRateLimit limit = limit("w^3", Point.of("w", -1), Point.of("w", 0), Point.of("w", 1), Point.of("w", 2))
                .orElseThrow();
        assertThat(limit.places()).isEqualTo(4);
        assertThat(limit.limits()).containsExactly(1.0 / 3, 1.0 / 6);
        assertThat(limit.constant()).isFalse();
        assertThat(limit("3*w - w^2", Point.of("w", 1))).isEmpty();
        assertThat(limit("sqrt(w)", Point.of("w", -1))).isEmpty();
    }

    /** On a parabola a descent does at every step what the factor says, and grows exactly when the rate is above the limit. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.125, 0.2, 0.25, 0.26, 0.5})
    void aStepMultipliesTheDistanceByTheFactor(double rate) {
        Gradient parabola = Gradient.of(Expression.parse("4*(w - 3)^2 + 1"), List.of("w"));
        LearningRateLimit limit = LearningRateLimit.at(Hessian.of(parabola), List.of(Point.of("w", 5)))
                .orElseThrow();
        List<DescentTable.Row> rows =
                FunctionDescent.of(parabola, Point.of("w", 5), rate, 1).rows();
        double after = rows.get(1).position().coordinate("w") - 3;
        assertThat(after).isCloseTo(2 * limit.factor(rate), within(1e-12));
        assertThat(limit.exceededBy(rate)).isEqualTo(Math.abs(after) > 2 ? 1 : 0);
    }

    private static Optional<LearningRateLimit> limit(String text, Point... places) {
        List<String> variables = List.copyOf(places[0].coordinates().keySet());
        return LearningRateLimit.at(Hessian.of(Gradient.of(Expression.parse(text), variables)), List.of(places));
    }
}
