package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Point;
import org.gradlab.expression.TestFunction;
import org.junit.jupiter.api.Test;

class GridSearchTest {

    @Test
    void theGridFindsTheGlobalMinimumToItsSpacing() {
        GridSearch search =
                GridSearch.of(TestFunction.RUGGED_QUARTIC.expression(1), List.of(new Range("w", -4, 4)), 1000);
        assertThat(search.evaluations()).isEqualTo(1000);
        assertThat(search.best().orElseThrow().point().coordinate("w")).isCloseTo(-2.0598, within(0.004));
    }

    @Test
    void bothEndsOfEveryRangeAreSearched() {
        List<Range> axes = List.of(new Range("x", -1, 2), new Range("y", 0, 3));
        GridSearch search = GridSearch.of(Expression.parse("-x - y"), axes, 4);
        assertThat(search.evaluations()).isEqualTo(16);
        assertThat(search.best().orElseThrow().point()).isEqualTo(Point.of(List.of("x", "y"), 2, 3));
    }

    @Test
    void pointsWithoutAValueAreCounted() {
        GridSearch search = GridSearch.of(Expression.parse("log(x)"), List.of(new Range("x", -1, 1)), 5);
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
        List<Range> axes = List.of(new Range("x", 0, 1), new Range("y", 0, 1), new Range("z", 0, 1));
        assertThatThrownBy(() -> GridSearch.of(Expression.parse("x*y*z"), axes, 1000))
                .hasMessageContaining("10^9.0 points")
                .hasMessageContaining("up to 215 along each");
        assertThatThrownBy(() -> new Range("x", 1, 1)).hasMessageContaining("interval of x");
    }
}
