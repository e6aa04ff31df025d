package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Point;
import org.gradlab.expression.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointReportTest {

    @ParameterizedTest
    @CsvSource({
        "x^3 - 3*x, -1, 0, MAXIMUM",
        "x^3 - 3*x, 1, 0, MINIMUM",
        "x^3 - 3*x, 2, 0, NOT_STATIONARY",
        "x^4 - 8*x^2 + 2*x + 20, -2.0597919701013208, 0, MINIMUM",
        "x^4 - 8*x^2 + 2*x + 20, -2.059792, 0, NOT_STATIONARY",
        "(3*x - 0.3)^2, 0.1, 0, MINIMUM",
        "1000 + 1e-9*x, 1, 0, NOT_STATIONARY",
        "x^2 - y^2, 0, 0, SADDLE",
        "x^2 + y^2, 0, 0, MINIMUM",
        "x*y, 0, 0, SADDLE",
        "x^4, 0, 0, DEGENERATE",
        "x^3 + y^2, 0, 0, DEGENERATE",
        "5 + 0*x, 3, 0, DEGENERATE",
        "sigmoid(x), 20, 0, NOT_STATIONARY",
        "(sigmoid(x) - 1)^2, -20, 0, NOT_STATIONARY",
        "exp(x), -30, 0, NOT_STATIONARY",
        "abs(x), 0, 0, UNDEFINED",
        "log(x), -1, 0, UNDEFINED",
    })
    void derivativesTellTheKindOfAPoint(String function, double x, double y, PointKind kind) {
        assertThat(report(function, x, y).kind()).isEqualTo(kind);
    }

    @Test
    void knownMinimaAreMinima() {
        for (TestFunction function : List.of(TestFunction.HIMMELBLAU, TestFunction.BEALE, TestFunction.ROSENBROCK)) {
            Hessian hessian = Hessian.of(Gradient.of(function.expression(2), List.of("x", "y")));
            function.minima(2)
                    .forEach(minimum -> assertThat(
                                    PointReport.of(hessian, minimum.point()).kind())
                            .isEqualTo(PointKind.MINIMUM));
        }
    }

    @Test
    void aPointTypedWithSixDigitsIsNextToItsMinimum() {
        CriticalPoint near =
                report("x^4 - 8*x^2 + 2*x + 20", -2.059792, 0).nearby().orElseThrow();
        assertThat(near.kind()).isEqualTo(PointKind.MINIMUM);
        assertThat(near.point().coordinate("x")).isCloseTo(-2.0597919701013208, within(1e-14));
        assertThat(report("sigmoid(x)", 20, 0).nearby()).isEmpty();
    }

    @Test
    void aZeroSlopeStatesItsBound() {
        assertThat(report("cos(x)", Math.PI, 0).slopeBound()).isPositive().isLessThan(1e-14);
        assertThat(report("cos(x)", 3.1415926, 0).slopeBound()).isNaN();
    }

    @Test
    void eigenvaluesAreThoseOfTheHessian() {
        PointReport report = report("2*x^2 + 2*x*y + 2*y^2", 1, 1);
        assertThat(report.eigenvalues().get(0)).isCloseTo(2, within(1e-14));
        assertThat(report.eigenvalues().get(1)).isCloseTo(6, within(1e-14));
    }

    @Test
    void aConstantHasNothingToReport() {
        assertThatThrownBy(() -> report("pi", 0, 0)).hasMessageContaining("no variable");
    }

    private static PointReport report(String function, double x, double y) {
        Expression expression = Expression.parse(function);
        Gradient gradient = Gradient.of(expression, List.copyOf(expression.variables()));
        return PointReport.of(Hessian.of(gradient), Point.of(List.of("x", "y"), x, y));
    }
}
