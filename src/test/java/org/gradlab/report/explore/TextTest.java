package org.gradlab.report.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradlab.experiment.FunctionDescent;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.DirectionalDerivatives;
import org.gradlab.explore.DirectionalSlope;
import org.gradlab.explore.GridComparison;
import org.gradlab.explore.GridSearch;
import org.gradlab.explore.LearningRateLimit;
import org.gradlab.explore.LimitTable;
import org.gradlab.explore.PointReport;
import org.gradlab.explore.Range;
import org.gradlab.explore.Secant;
import org.gradlab.explore.Tangent;
import org.gradlab.explore.Vector;
import org.gradlab.expression.Definition;
import org.gradlab.expression.Derivation;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Point;
import org.gradlab.report.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        DescentTable descent = FunctionDescent.of(gradient("(w - 3)^2", "w"), Point.of("w", 4), 1, 1);
        assertThat(DescentText.lines(descent, limit("(w - 3)^2", Point.of("w", 4)), DISPLAY))
                .containsExactly(
                        "Descent at learning rate 1: update = -1 * gradient",
                        "step  position  loss  gradient  update",
                        "0     w = 4     1     2         -2",
                        "1     w = 2     1     -2        2",
                        "all steps were made",
                        "limit of the rate, 2/f'': 1 everywhere",
                        "1 is the limit: each step jumps over the minimum to the same distance");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.25 | 0.25 is below it: each step leaves 0.5 of the distance to the minimum",
                "0.5 | 0.5 is half of it: each step lands on the minimum",
                "0.9 | 0.9 is below it: each step jumps over the minimum to 0.8 of the distance",
                "1.1 | 1.1 is above it: each step jumps over the minimum to 1.2 of the distance",
            })
    void theRateIsMeasuredByItsLimit(double rate, String words) {
        DescentTable descent = FunctionDescent.of(gradient("w^2", "w"), Point.of("w", 4), rate, 1);
        assertThat(DescentText.lines(descent, limit("w^2", Point.of("w", 4)), DISPLAY))
                .last()
                .isEqualTo(words);
    }

    @Test
    void aLimitThatChangesIsComparedStepByStep() {
        Gradient quartic = gradient("w^4", "w");
        DescentTable descent = FunctionDescent.of(quartic, Point.of("w", 1), 0.1, 2);
        assertThat(DescentText.lines(descent, limit("w^4", Point.of("w", 1), Point.of("w", 2)), DISPLAY))
                .endsWith(
                        "limit of the rate, 2/f'': from 0.04167 to 0.1667 on the way",
                        "0.1 is above it at 1 of 2 steps: a parabola so curved throws it outwards");
        assertThat(DescentText.lines(descent, limit("w^4", Point.of("w", 0), Point.of("w", 1)), DISPLAY))
                .last()
                .isEqualTo("0.1 is below it at every step where the curvature is above zero");
        assertThat(DescentText.lines(descent, limit("-w^4", Point.of("w", 1)), DISPLAY))
                .last()
                .isEqualTo("f'' is nowhere above zero on the way: there is no minimum that a step could jump over");
    }

    @Test
    void theMiddleOfALongDescentIsLeftOut() {
        DescentTable descent = FunctionDescent.of(gradient("w^2", "w"), Point.of("w", 4), 0.1, 20);
        List<String> folded = DescentText.lines(descent, limit("w^2", Point.of("w", 4)), new Display(200, 16, false));
        assertThat(folded).hasSize(16).contains("... 11 rows more with --full", "all steps were made");
        assertThat(folded).anyMatch(line -> line.startsWith("20 "));
        assertThat(DescentText.lines(descent, limit("w^2", Point.of("w", 4)), DISPLAY))
                .hasSize(26)
                .noneMatch(line -> line.contains("..."));
    }

    @Test
    void descentsAtSeveralRatesStandSideBySide() {
        List<DescentTable> descents = List.of(
                FunctionDescent.of(gradient("w^2", "w"), Point.of("w", 4), 0.15, 20),
                FunctionDescent.of(gradient("w^2", "w"), Point.of("w", 4), 0.9, 20));
        Optional<LearningRateLimit> limit = limit("w^2", Point.of("w", 4));
        assertThat(DescentsText.lines(descents, List.of(limit, limit), DISPLAY))
                .containsExactly(
                        "Descents from w = 4: update = -rate * gradient",
                        "rate  f at step 0  step 1  step 2  step 5  step 10  step 20    ends at",
                        "0.15  16           7.84    3.842   0.452   0.01277  1.019e-05  w = 0.003192",
                        "0.9   16           10.24   6.554   1.718   0.1845   0.002127   w = 0.04612",
                        "limit of the rate, 2/f'': 1 everywhere",
                        "0.15 is below it: each step leaves 0.7 of the distance to the minimum",
                        "0.9 is below it: each step jumps over the minimum to 0.8 of the distance",
                        "With --full: every step.");
    }

    @Test
    void aLongLimitShowsEverySecondPower() {
        LimitTable limit = LimitTable.of(Expression.parse("exp(w)"), Point.of("w", 1), "w");
        assertThat(LimitText.lines(limit, new Display(80, 13, false)))
                .hasSize(12)
                .anyMatch(line -> line.startsWith("0.01 "))
                .anyMatch(line -> line.startsWith("1e-16 "))
                .last()
                .isEqualTo("the derivative: 2.718282 (more rows with --full)");
    }

    @Test
    void aStepThatIsTooLongForALineTakesTwo() {
        Derivation derivation = Derivation.of(Expression.parse("w^4 - 8*w^2 + 2*w + 20"), "w");
        assertThat(DerivationText.lines(derivation, new Display(80, false)))
                .startsWith(
                        "   rule                equation",
                        "1  sum and difference  d/dw (w^4 - 8*w^2 + 2*w + 20)",
                        "                        = d/dw (w^4) - d/dw (8*w^2) + d/dw (2*w) + d/dw (20)",
                        "2  power               d/dw (w^4) = 4*w^3")
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void aDescentSaysWhyItStops() {
        DescentTable descent = FunctionDescent.of(gradient("abs(w)", "w"), Point.of("w", 1), 0.5, 10);
        assertThat(DescentText.lines(descent, limit("abs(w)", Point.of("w", 1)), DISPLAY))
                .anyMatch(line -> line.contains("no slope"));
    }

    @Test
    void aPointIsReportedInWords() {
        Gradient rosenbrock = gradient("(1 - x)^2 + 100*(y - x^2)^2", "x", "y");
        PointReport report = PointReport.of(Hessian.of(rosenbrock), Point.of(List.of("x", "y"), 3, 2));
        assertThat(FormulaText.lines(rosenbrock))
                .containsExactly(
                        "f = (1 - x)^2 + 100*(y - x^2)^2 = 100*x^4 - 200*x^2*y + x^2 + 100*y^2 - 2*x + 1",
                        "df/dx = -2*(1 - x) - 400*x*(y - x^2)",
                        "df/dy = 200*(y - x^2)");
        assertThat(PointText.lines(report, limit("(1 - x)^2 + 100*(y - x^2)^2", report.point()), true))
                .containsExactly(
                        "at x = 3, y = 2",
                        "  value        4904",
                        "  gradient     (8404, -1400), length 8519.813",
                        "  Hessian      (10002, -1200)",
                        "               (-1200, 200)",
                        "  eigenvalues  55.22939, 10146.77",
                        "  rate limit   2/(largest eigenvalue) = 0.0001971, for a descent near here",
                        "  not stationary: the slope is not zero");
    }

    @Test
    void aMissingSlopeSaysWhy() {
        PointReport report = PointReport.of(Hessian.of(gradient("abs(x)", "x")), Point.of("x", 0));
        assertThat(PointText.lines(report, Optional.empty(), false))
                .containsExactly(
                        "at x = 0", "  value        0", "  slope        none: kink, where the slope jumps in sign(x)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w^2 | 2 | 4: rising",
                "w^2 | -2 | -4: falling",
                "w^2 | 0 | 0: level, a local minimum, for f'' = 2 is above zero",
                "cos(w) | 0 | 0: level, a local maximum, for f'' = -1 is below zero",
                "w^3 | 0 | 0: level, and f'' = 0 does not tell of what kind",
                "5 + 0*w | 1 | 0: level, and f'' = 0 does not tell of what kind",
            })
    void aSlopeHasAWord(String text, double w, String words) {
        PointReport report = PointReport.of(Hessian.of(gradient(text, "w")), Point.of("w", w));
        assertThat(PointText.lines(report, Optional.empty(), false))
                .hasSize(3)
                .last()
                .isEqualTo("  slope        " + words);
    }

    @Test
    void secondDerivativesOfOneVariableAreShownIfAskedFor() {
        PointReport report = PointReport.of(Hessian.of(gradient("w^2", "w")), Point.of("w", 2));
        assertThat(PointText.lines(report, limit("w^2", report.point()), true))
                .endsWith("  Hessian      2", "  eigenvalues  2", "  rate limit   2/f'' = 1, for a descent near here");
    }

    @Test
    void severalPointsAreATable() {
        Hessian cubic = Hessian.of(gradient("w^3 - 3*w", "w"));
        List<PointReport> reports = DoubleStream.of(-2, -1, 0, 1)
                .mapToObj(w -> PointReport.of(cubic, Point.of("w", w)))
                .toList();
        assertThat(PointsText.lines(reports, DISPLAY))
                .containsExactly(
                        "w   f   f'",
                        "-2  -2  9   rising",
                        "-1  2   0   level: local maximum",
                        "0   0   -3  falling",
                        "1   -2  0   level: local minimum");
        Hessian saddle = Hessian.of(gradient("x*y", "x", "y"));
        List<PointReport> inThePlane = Stream.of(Point.of(List.of("x", "y"), 0, 0), Point.of(List.of("x", "y"), 1, 2))
                .map(point -> PointReport.of(saddle, point))
                .toList();
        assertThat(PointsText.lines(inThePlane, DISPLAY))
                .containsExactly(
                        "x  y  f  df/dx  df/dy",
                        "0  0  0  0      0      level: saddle",
                        "1  2  2  2      1      sloping");
    }

    @Test
    void aConstantFollowsTheConstantRule() {
        assertThat(FormulaText.lines(gradient("5"))).containsExactly("f = 5", "f' = 0, by the constant rule: c' = 0");
    }

    @Test
    void anExpansionStandsBesideTheFunctionWhereItFits() {
        assertThat(FormulaText.lines(gradient("(w - 3)^2", "w")))
                .containsExactly("f = (w - 3)^2 = w^2 - 6*w + 9", "df/dw = 2*(w - 3)");
        assertThat(FormulaText.lines(gradient("(w - 3.14159)^12")))
                .hasSize(2)
                .first()
                .isEqualTo("f = (w - 3.14159)^12");
    }

    @Test
    void theReadingOfALetterIsTold() {
        assertThat(DefinitionText.remarks(Definition.of("e^x", "")))
                .containsExactly("e is read as the number 2.718282; --variables e,x makes it a variable");
        assertThat(DefinitionText.remarks(Definition.of("c*d + e + f", "")))
                .containsExactly("e is read as a variable, like its neighbors; --variables c,d,f makes it 2.718");
        assertThat(DefinitionText.remarks(Definition.of("himelblau", "")))
                .containsExactly("himelblau is read as a variable; did you mean the function himmelblau?");
        assertThat(DefinitionText.remarks(Definition.of("softmax(a, b)[1]", "")))
                .singleElement()
                .asString()
                .contains("counted from 0");
        assertThat(DefinitionText.remarks(Definition.of("f(e, x) = e^x", ""))).isEmpty();
    }

    @Test
    void aSecantIsASlopeAndAnEquation() {
        Gradient parabola = gradient("w^2", "w");
        assertThat(SecantText.lines(Secant.of(parabola.function(), "w", -1, 3), parabola))
                .containsExactly(
                        "Secant from w = -1 to w = 3",
                        "  average slope  (9 - 1)/(3 - (-1)) = 2",
                        "  equation       S = 1 + 2*(w + 1)",
                        "  slope of f     f'(-1) = -2, f'(3) = 6");
        Gradient log = gradient("log(w)", "w");
        assertThat(SecantText.lines(Secant.of(log.function(), "w", 0, 1), log))
                .containsExactly("Secant from w = 0 to w = 1: none: logarithm of zero in log(w)");
    }

    @Test
    void theSlopeInADirectionIsAProduct() {
        Point point = Point.of(List.of("x", "y"), 1, -1);
        DirectionalSlope slope = DirectionalSlope.of(gradient("x^2 + 2*y^2", "x", "y"), point, Vector.of(3, -4))
                .orElseThrow();
        assertThat(DirectionalSlopeText.lines(slope, DISPLAY))
                .containsExactly(
                        "Slope in direction (0.6, -0.8), at x = 1, y = -1",
                        "gradient . direction = 2*0.6 - 4*(-0.8) = 4.4",
                        "angle to gradient  cos        |gradient|*cos",
                        "10.3\u00b0              0.9838699  4.4             rising",
                        "0.0\u00b0               1          4.472136        steepest up",
                        "90.0\u00b0              0          0               level",
                        "180.0\u00b0             -1         -4.472136       steepest down");
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
        DescentTable descent = FunctionDescent.of(bowl, Point.of("w", 4), 0.15, 15);
        assertThat(GridText.lines(GridComparison.of(search, descent), DISPLAY))
                .contains(
                        "Grid of 1,001 points per variable: 1,001 evaluations",
                        "  lowest value 0 at w = 0",
                        "Descent of 15 steps at rate 0.15: 32 evaluations of f and its slopes",
                        "  from w = 4",
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
                        "Slope of f in each direction by its angle to the gradient, at x = 1, y = 2",
                        "direction  angle   gradient . direction  measured  +-",
                        "(1, 0)     80.5°   2                     2         1.6e-14",
                        "(0, 1)     9.5°    12                    12        2.2e-14",
                        "(-1, 0)    99.5°   -2                    -2        1.6e-14",
                        "(0, -1)    170.5°  -12                   -12       2.2e-14",
                        "largest of these: 12 in direction (0, 1)",
                        "along the gradient: 12.16553 in direction (0.164399, 0.9863939)",
                        "the gradient's length is 12.16553: no direction is steeper");
    }

    @Test
    void aGridThatIsTooLargeIsCountedOnly() {
        Gradient bowl = gradient("x^2 + y^2 + z^2", "x", "y", "z");
        DescentTable descent = FunctionDescent.of(bowl, Point.of(List.of("x", "y", "z"), 1, 1, 1), 0.5, 1);
        assertThat(GridText.lines(GridComparison.withoutSearch(1000, descent).withCostIn(500_000), DISPLAY))
                .startsWith(
                        "Grid of 1,000 points per variable: 10^9 evaluations",
                        "  too many to be searched: at most 10,000,000 are")
                .endsWith("1,000      10^3,000", "500,000    10^1,500,000");
    }

    private static Optional<LearningRateLimit> limit(String text, Point... places) {
        Expression function = Expression.parse(text);
        List<String> variables = List.copyOf(places[0].coordinates().keySet());
        return LearningRateLimit.at(Hessian.of(Gradient.of(function, variables)), List.of(places));
    }

    private static Gradient gradient(String text, String... variables) {
        return Gradient.of(Expression.parse(text), List.of(variables));
    }
}
