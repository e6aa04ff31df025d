package org.gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.DescentTable.Ending;
import org.gradlab.explore.DescentTable.Row;
import org.gradlab.explore.Vector;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.expression.Value.Defined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The classroom cases, with the numbers that calculus gives. */
class FunctionDescentTest {

    @ParameterizedTest
    @CsvSource({"(w - 3)^2, 1, 2, 2", "exp(w), 54.598150, 54.598150, -50.598150", "w, 4, 1, 3"})
    void oneStepFromFourAtRateOne(String function, double loss, double slope, double end) {
        List<Row> rows = descent(function, 4, 1, 1).rows();
        assertThat(rows).hasSize(2);
        assertThat(number(rows.get(0))).isCloseTo(loss, within(5e-7));
        assertThat(rows.get(0).gradient().get(0).number().orElseThrow()).isCloseTo(slope, within(5e-7));
        assertThat(rows.get(1).position().coordinate("w")).isCloseTo(end, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "0.15, 15, 0.7",
        "0.01, 20, 0.98",
        "0.15, 20, 0.7",
        "0.9, 20, -0.8",
        "1, 20, -1",
        "0.5, 1, 0",
        "1.1, 20, -1.2"
    })
    void aParabolaShrinksByTheSameFactorEachStep(double rate, int steps, double factor) {
        DescentTable descent = descent("w^2", 4, rate, steps);
        double expected = 4 * Math.pow(factor, steps);
        assertThat(last(descent).position().coordinate("w"))
                .isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
        assertThat(descent.ending()).isEqualTo(Ending.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({"-4, -2.0598, -0.0607", "4, 1.9343, 7.9354", "0.1, -2.0598, -0.0607", "0.15, 1.9343, 7.9354"})
    void theRuggedQuarticEndsInTheMinimumOnTheStartsSide(double start, double end, double loss) {
        Row last = last(descent("w^4 - 8*w^2 + 2*w + 20", start, 0.005, 1000));
        assertThat(last.position().coordinate("w")).isCloseTo(end, within(5e-5));
        assertThat(number(last)).isCloseTo(loss, within(5e-5));
    }

    @Test
    void updatePointsAgainstTheGradient() {
        Gradient gradient = Gradient.of(Expression.parse("x^2 + 3*y"), List.of("x", "y"));
        Row row = FunctionDescent.of(gradient, Point.of(List.of("x", "y"), 1, 1), 0.5, 1)
                .rows()
                .get(0);
        assertThat(row.gradient()).containsExactly(new Defined(2), new Defined(3));
        assertThat(row.update()).contains(Vector.of(-1, -1.5));
    }

    @Test
    void variablesOfOtherFunctionsStayWhereTheyAre() {
        Gradient gradient = Gradient.of(Expression.parse("x^2"), List.of("x", "y"));
        Row end = last(FunctionDescent.of(gradient, Point.of(List.of("x", "y"), 1, 7), 0.5, 3));
        assertThat(end.position()).isEqualTo(Point.of(List.of("x", "y"), 0, 7));
        Gradient constant = Gradient.of(Expression.parse("5"), List.of("y"));
        assertThat(last(FunctionDescent.of(constant, Point.of("y", 7), 0.5, 3)).position())
                .isEqualTo(Point.of("y", 7));
    }

    @Test
    void aPlaceWithoutAValueSaysWhy() {
        Row end = last(descent("log(w)", 0.5, 1, 5));
        assertThat(end.loss()).isEqualTo(Expression.parse("log(w)").at(end.position()));
        assertThat(end.gradient()).noneMatch(Value::isDefined);
        assertThat(end.update()).isEmpty();
    }

    @Test
    void descentStopsWhereThereIsNoSlope() {
        DescentTable descent = descent("abs(w)", 1, 0.5, 10);
        assertThat(descent.ending()).isEqualTo(Ending.UNDEFINED);
        assertThat(last(descent).position()).isEqualTo(Point.of("w", 0));
    }

    @Test
    void descentStopsWhenItDiverges() {
        DescentTable descent = descent("w^4", 10, 1, 100);
        assertThat(descent.rows()).hasSizeLessThan(100);
        assertThat(descent.ending()).isNotEqualTo(Ending.COMPLETED);
    }

    private static DescentTable descent(String function, double start, double rate, int steps) {
        Gradient gradient = Gradient.of(Expression.parse(function), List.of("w"));
        return FunctionDescent.of(gradient, Point.of("w", start), rate, steps);
    }

    private static Row last(DescentTable descent) {
        return descent.rows().get(descent.rows().size() - 1);
    }

    private static double number(Row row) {
        return row.loss().number().orElseThrow();
    }
}
