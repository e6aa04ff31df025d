package org.gradlab.report.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.DirectionalDerivatives;
import org.gradlab.explore.GridComparison;
import org.gradlab.explore.GridSearch;
import org.gradlab.explore.LimitTable;
import org.gradlab.explore.PointReport;
import org.gradlab.explore.Range;
import org.gradlab.explore.Tangent;
import org.gradlab.expression.Derivation;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Point;
import org.gradlab.report.Display;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Display DISPLAY = new Display(200, false);

    @Test
    void aDerivationIsATableOfSteps() {
        assertThat(DerivationText.lines(Derivation.of(Expression.parse("3*w^2"), "w"), DISPLAY))
                .containsExactly(
                        "step  equation                     rule",
                        "1     d/dw (3*w^2) = 3*d/dw (w^2)  constant factor rule",
                        "2     d/dw (w^2) = 2*w             power rule",
                        "3     3*(2*w) = 6*w                simplified");
    }

    @Test
    void aDescentIsATableOfSteps() {
        DescentTable descent = DescentTable.of(gradient("(w - 3)^2", "w"), Point.of("w", 4), 1, 1);
        assertThat(DescentText.lines(descent, DISPLAY))
                .containsExactly(
                        "Descent at learning rate 1: update = -1 * gradient",
                        "step  position  loss  gradient  update",
                        "0     w = 4     1     2         -2",
                        "1     w = 2     1     -2        2",
                        "all steps were made");
    }

    @Test
    void aDescentSaysWhyItStops() {
        DescentTable descent = DescentTable.of(gradient("abs(w)", "w"), Point.of("w", 1), 0.5, 10);
        assertThat(DescentText.lines(descent, DISPLAY)).last().asString().contains("no slope");
    }

    @Test
    void aPointIsReportedInWords() {
        Gradient rosenbrock = gradient("(1 - x)^2 + 100*(y - x^2)^2", "x", "y");
        PointReport report = PointReport.of(Hessian.of(rosenbrock), Point.of(List.of("x", "y"), 3, 2));
        assertThat(FormulaText.lines(rosenbrock))
                .containsExactly(
                        "f = (1 - x)^2 + 100*(y - x^2)^2",
                        "df/dx = -2*(1 - x) - 400*x*(y - x^2)",
                        "df/dy = 200*(y - x^2)");
        assertThat(PointText.lines(report))
                .containsExactly(
                        "at x = 3, y = 2",
                        "  value        4904",
                        "  gradient     (8404, -1400), length 8519.813",
                        "  Hessian      (10002, -1200)",
                        "               (-1200, 200)",
                        "  eigenvalues  55.22939, 10146.77",
                        "  not stationary: the slope is not zero");
    }

    @Test
    void aMissingSlopeSaysWhy() {
        PointReport report = PointReport.of(Hessian.of(gradient("abs(x)", "x")), Point.of("x", 0));
        assertThat(PointText.lines(report)).contains("  gradient     none: kink, where the slope jumps in sign(x)");
    }

    @Test
    void spoiledRatesAreMarked() {
        List<String> lines = LimitText.lines(LimitTable.of(Expression.parse("exp(w)"), Point.of("w", 1), "w"), DISPLAY);
        assertThat(lines).hasSize(20);
        assertThat(lines.get(18)).endsWith("spoiled by rounding");
        assertThat(lines.get(2)).doesNotContain("spoiled");
    }

    @Test
    void aZeroGradientHasNoDirection() {
        DirectionalDerivatives derivatives = DirectionalDerivatives.of(gradient("w^2", "w"), Point.of("w", 0), 2)
                .orElseThrow();
        assertThat(DirectionText.lines(derivatives, DISPLAY)).last().asString().contains("no direction is steepest");
    }

    @Test
    void aTangentIsAnEquation() {
        assertThat(TangentText.line(Tangent.of(gradient("(w - 3)^2", "w"), Point.of("w", 4))))
                .isEqualTo("tangent: T = 1 + 2*(w - 4)");
        assertThat(TangentText.line(Tangent.of(gradient("y - x^2", "x", "y"), Point.of(List.of("x", "y"), -1, 0))))
                .isEqualTo("tangent: T = -1 + 2*(x + 1) + 1*y");
        assertThat(TangentText.line(Tangent.of(gradient("abs(w)", "w"), Point.of("w", 0))))
                .startsWith("tangent: none: kink");
    }

    @Test
    void theGridsCostStandsBesideTheDescents() {
        Gradient bowl = gradient("w^2", "w");
        GridSearch search = GridSearch.of(bowl.function(), List.of(new Range("w", -4, 4)), 1001);
        DescentTable descent = DescentTable.of(bowl, Point.of("w", 4), 0.15, 15);
        assertThat(GridText.lines(GridComparison.of(search, descent), DISPLAY))
                .contains(
                        "Grid of 1,001 points per variable: 1,001 evaluations",
                        "  lowest value 0 at w = 0",
                        "Descent of 15 steps from w = 4 at learning rate 0.15: 32 evaluations of f and its slopes",
                        "  value 0.0003606294 at w = 0.01899025, all steps were made",
                        "100        10^300");
    }

    @Test
    void noDirectionIsSteeperThanTheGradients() {
        Point point = Point.of(List.of("x", "y"), 1, 2);
        List<String> lines = DirectionText.lines(
                DirectionalDerivatives.of(gradient("x^2 + 3*y^2", "x", "y"), point, 4)
                        .orElseThrow(),
                DISPLAY);
        assertThat(lines)
                .containsExactly(
                        "Slope of f in each direction, at x = 1, y = 2",
                        "direction  angle to gradient  gradient . direction  measured",
                        "(1, 0)     80.5°              2                     2",
                        "(0, 1)     9.5°               12                    12",
                        "(-1, 0)    99.5°              -2                    -2",
                        "(0, -1)    170.5°             -12                   -12",
                        "largest of these: 12 in direction (0, 1)",
                        "along the gradient: 12.16553 in direction (0.164399, 0.9863939), and the gradient's length is"
                                + " 12.16553: no direction is steeper");
    }

    private static Gradient gradient(String text, String... variables) {
        return Gradient.of(Expression.parse(text), List.of(variables));
    }
}
