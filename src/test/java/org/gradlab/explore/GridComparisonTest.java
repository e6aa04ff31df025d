package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.junit.jupiter.api.Test;

class GridComparisonTest {

    @Test
    void theRateIsOneOverTheLargestCurvature() {
        List<String> variables = List.of("x", "y");
        Gradient bowl = Gradient.of(Expression.parse("x^2 - 4*y^2"), variables);
        assertThat(GridComparison.learningRate(bowl, Point.of(variables, 1, 1))).isEqualTo(0.125);
        Gradient plane = Gradient.of(Expression.parse("x + y"), variables);
        assertThat(GridComparison.learningRate(plane, Point.of(variables, 1, 1)))
                .isEqualTo(0.01);
    }

    @Test
    void theTangentOfTheParabolaTouchesItAtThePoint() {
        Gradient gradient = Gradient.of(Expression.parse("(w - 3)^2"), List.of("w"));
        Tangent tangent = Tangent.of(gradient, Point.of("w", 4));
        assertThat(tangent.at(Point.of("w", 4))).isEqualTo(1);
        assertThat(tangent.at(Point.of("w", 5))).isEqualTo(3);
        assertThat(Tangent.of(Gradient.of(Expression.parse("abs(w)"), List.of("w")), Point.of("w", 0))
                        .at(Point.of("w", 1)))
                .isNaN();
    }
}
