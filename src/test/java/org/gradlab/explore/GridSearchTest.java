package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.explore.GridSearch.Axis;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.TestFunction;
import org.junit.jupiter.api.Test;

class GridSearchTest {

    @Test
    void theGridFindsTheGlobalMinimumToItsSpacing() {
        GridSearch search =
                GridSearch.of(TestFunction.RUGGED_QUARTIC.expression(1), List.of(new Axis("w", -4, 4)), 1000);
        assertThat(search.evaluations()).isEqualTo(1000);
        assertThat(search.best().orElseThrow().point().coordinate("w")).isCloseTo(-2.0598, within(0.004));
    }

    @Test
    void bothEndsOfEveryAxisAreSearched() {
        List<Axis> axes = List.of(new Axis("x", -1, 2), new Axis("y", 0, 3));
        GridSearch search = GridSearch.of(Expression.parse("-x - y"), axes, 4);
        assertThat(search.evaluations()).isEqualTo(16);
        assertThat(search.best().orElseThrow().point()).isEqualTo(Point.of(List.of("x", "y"), 2, 3));
    }

    @Test
    void pointsWithoutAValueAreCounted() {
        GridSearch search = GridSearch.of(Expression.parse("log(x)"), List.of(new Axis("x", -1, 1)), 5);
        assertThat(search.missing()).isEqualTo(3);
        assertThat(search.best().orElseThrow().point()).isEqualTo(Point.of("x", 0.5));
    }

    @Test
    void theCostGrowsAsAPowerOfTheVariables() {
        assertThat(GridSearch.powerOfTen(1000, 1)).isCloseTo(3, within(1e-12));
        assertThat(GridSearch.powerOfTen(1000, 50)).isCloseTo(150, within(1e-12));
    }

    @Test
    void tooLargeAGridIsRefusedWithItsCost() {
        List<Axis> axes = List.of(new Axis("x", 0, 1), new Axis("y", 0, 1), new Axis("z", 0, 1));
        assertThatThrownBy(() -> GridSearch.of(Expression.parse("x*y*z"), axes, 1000))
                .hasMessageContaining("10^9.0 points");
        assertThatThrownBy(() -> new Axis("x", 1, 1)).hasMessageContaining("interval of x");
    }

    @Test
    void theTextSetsTheGridsCostBesideTheDescents() {
        Expression bowl = Expression.parse("w^2");
        GridSearch search = GridSearch.of(bowl, List.of(new Axis("w", -4, 4)), 1001);
        DescentTable descent = DescentTable.of(Gradient.of(bowl, List.of("w")), Point.of("w", 4), 0.15, 15);
        assertThat(GridText.lines(search, descent))
                .contains(
                        "grid of 1001 points per variable: 1001 evaluations",
                        "  lowest value 0 at w = 0",
                        "descent of 15 steps: 32 evaluations of f and its slopes",
                        "100         10^300");
    }
}
