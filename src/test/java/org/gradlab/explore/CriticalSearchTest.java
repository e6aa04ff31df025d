package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.TestFunction;
import org.junit.jupiter.api.Test;

class CriticalSearchTest {

    @Test
    void himmelblauHasFourMinimaFourSaddlesAndOneMaximum() {
        CriticalSearch search = search(TestFunction.HIMMELBLAU.expression(2).text());
        assertThat(search.points()).allMatch(CriticalPoint::isProved);
        assertThat(search.undecided()).isEmpty();
        assertThat(kinds(search, PointKind.MINIMUM)).isEqualTo(4);
        assertThat(kinds(search, PointKind.SADDLE)).isEqualTo(4);
        assertThat(kinds(search, PointKind.MAXIMUM)).isEqualTo(1);
        TestFunction.HIMMELBLAU
                .minima(2)
                .forEach(minimum -> assertThat(search.points()).anySatisfy(point -> {
                    assertThat(point.point().coordinate("x"))
                            .isCloseTo(minimum.point().coordinate("x"), within(1e-12));
                    assertThat(point.point().coordinate("y"))
                            .isCloseTo(minimum.point().coordinate("y"), within(1e-12));
                }));
    }

    @Test
    void aSaddleAndABowlAreFoundWhereTheyAre() {
        CriticalSearch saddle = search("x^2 - y^2");
        assertThat(saddle.points()).hasSize(1);
        assertThat(saddle.points().get(0).point().values(List.of("x", "y"))).containsExactly(0, 0);
        assertThat(saddle.points().get(0).kind()).isEqualTo(PointKind.SADDLE);
        CriticalSearch bowl = search("(x - 5)^2 + (y + 0.25)^2");
        assertThat(bowl.points().get(0).point().values(List.of("x", "y"))).containsExactly(5, -0.25);
        assertThat(bowl.points().get(0).kind()).isEqualTo(PointKind.MINIMUM);
        assertThat(search("x + exp(y)").points()).isEmpty();
    }

    @Test
    void aZeroIsProvedThoughOneOfTheSlopesIsLinear() {
        CriticalSearch search = search("x^3 - 3*x + y^2");
        assertThat(search.undecided()).isEmpty();
        assertThat(search.points())
                .extracting(CriticalPoint::kind, CriticalPoint::isProved)
                .containsExactly(tuple(PointKind.MINIMUM, true), tuple(PointKind.SADDLE, true));
    }

    @Test
    void everyZeroIsFoundOnceTheLowestFirst() {
        CriticalSearch search = search("20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)");
        assertThat(search.points()).hasSize(441);
        assertThat(search.points().get(0).value()).isZero();
        assertThat(kinds(search, PointKind.MINIMUM)).isEqualTo(121);
    }

    @Test
    void aDegenerateZeroIsNotCalledAMinimum() {
        CriticalSearch search = search("x^4 + y^2");
        assertThat(search.points()).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(PointKind.DEGENERATE);
            assertThat(point.isProved()).isFalse();
            assertThat(point.point().values(List.of("x", "y"))).containsExactly(0, 0);
        });
    }

    @Test
    void aValleyIsLeftUndecided() {
        CriticalSearch search = search("(x - y)^2");
        assertThat(search.points()).isEmpty();
        assertThat(search.undecided()).isNotEmpty();
    }

    @Test
    void aMinimumIsGlobalWhereNothingInTheRangesIsLower() {
        assertThat(search(TestFunction.HIMMELBLAU.expression(2).text()).points().subList(0, 4))
                .allSatisfy(point -> {
                    assertThat(point.extent()).isEqualTo(Extent.GLOBAL);
                    assertThat(Math.abs(point.value())).isLessThanOrEqualTo(point.error());
                });
        assertThat(extents("x^4 - 2*x^2 + x/4 + y^2", PointKind.MINIMUM)).containsExactly(Extent.GLOBAL, Extent.LOCAL);
        assertThat(extents("x^4 + y^4 - 4*x*y", PointKind.MINIMUM)).containsExactly(Extent.GLOBAL, Extent.GLOBAL);
        assertThat(extents("y^2 - x^2*(x - 2)", PointKind.MINIMUM)).containsExactly(Extent.LOCAL);
        assertThat(extents("4 - x^2 - y^2", PointKind.MAXIMUM)).containsExactly(Extent.GLOBAL);
    }

    @Test
    void aPoleBelowAMinimumMakesItLocal() {
        CriticalSearch search = search("y^2 + x + 1/x");
        assertThat(search.points())
                .extracting(CriticalPoint::value, CriticalPoint::kind, CriticalPoint::extent)
                .containsExactly(
                        tuple(-2.0, PointKind.SADDLE, Extent.LOCAL), tuple(2.0, PointKind.MINIMUM, Extent.LOCAL));
    }

    private static List<Extent> extents(String text, PointKind kind) {
        return search(text).points().stream()
                .filter(point -> point.kind() == kind)
                .map(CriticalPoint::extent)
                .toList();
    }

    private static long kinds(CriticalSearch search, PointKind kind) {
        return search.points().stream().filter(point -> point.kind() == kind).count();
    }

    private static CriticalSearch search(String text) {
        Hessian hessian = Hessian.of(Gradient.of(Expression.parse(text), List.of("x", "y")));
        return CriticalSearch.of(hessian, List.of(new Range("x", -5, 5), new Range("y", -5, 5)));
    }
}
