package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.gradlab.difference.Measurement.Slope;
import org.gradlab.explore.DirectionalDerivatives.Row;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionalDerivativesTest {
    private static final Point POINT = new Point(Map.of("w", 1.0, "x", 0.5, "y", -1.0));

    @ParameterizedTest
    @ValueSource(strings = {"w^3", "w^2 + 3*x", "w*x + sin(y)"})
    void noDirectionIsSteeperThanTheGradients(String function) {
        DirectionalDerivatives derivatives = directions(function);
        double norm = derivatives.gradient().norm();
        assertThat(derivatives.steepest().map(Row::slope).orElseThrow()).isCloseTo(norm, within(1e-12));
        assertThat(derivatives.rows()).allMatch(row -> row.slope() <= norm + 1e-12);
        assertThat(derivatives.largest().slope()).isCloseTo(norm, within(0.1 * norm));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w^3", "w^2 + 3*x", "w*x + sin(y)"})
    void measuredRisesAgreeWithTheScalarProduct(String function) {
        assertThat(directions(function).rows()).allSatisfy(row -> assertAgrees(row, 1e-8));
    }

    @Test
    void theEdgeOfTheDomainDoesNotSpoilMeasurements() {
        Expression function = Expression.parse("x^2 + log(y)");
        Gradient gradient = Gradient.of(function, List.of("x", "y"));
        Point point = Point.of(List.of("x", "y"), 1, 0.001);
        assertThat(DirectionalDerivatives.of(gradient, point, 16).orElseThrow().rows())
                .allSatisfy(row -> assertAgrees(row, 1e-6));
    }

    private static void assertAgrees(Row row, double tolerance) {
        assertThat(row.measured()).isInstanceOfSatisfying(Slope.class, measured -> {
            assertThat(measured.error()).isLessThan(tolerance);
            assertThat(measured.value()).isCloseTo(row.slope(), within(measured.error() + 1e-12));
        });
    }

    @Test
    void oppositeDirectionsHaveOppositeSlopes() {
        List<Row> rows = directions("w^2 + 3*x").rows();
        assertThat(rows).hasSize(200);
        assertThat(rows.get(150).slope()).isCloseTo(-rows.get(50).slope(), within(1e-12));
    }

    @Test
    void aZeroGradientHasNoDirection() {
        DirectionalDerivatives derivatives = directions("(w - 1)^2");
        assertThat(derivatives.steepest()).isEmpty();
    }

    @Test
    void slopesFallWithTheAngleToTheGradient() {
        DirectionalDerivatives derivatives = directions("w^2 + 3*x");
        double norm = derivatives.gradient().norm();
        assertThat(derivatives.rows())
                .allSatisfy(row ->
                        assertThat(row.slope()).isCloseTo(norm * Math.cos(Math.toRadians(row.angle())), within(1e-12)));
        assertThat(derivatives.steepest().orElseThrow().angle()).isCloseTo(0, within(1e-6));
        assertThat(directions("(w - 1)^2").rows())
                .allSatisfy(row -> assertThat(row.angle()).isNaN());
    }

    @Test
    void withoutAGradientThereIsNothingToShow() {
        Gradient gradient = Gradient.of(Expression.parse("abs(w - 1)"), List.of("w"));
        assertThat(DirectionalDerivatives.of(gradient, POINT, 8)).isEmpty();
    }

    private static DirectionalDerivatives directions(String function) {
        Expression expression = Expression.parse(function);
        Gradient gradient = Gradient.of(expression, List.copyOf(expression.variables()));
        return DirectionalDerivatives.of(gradient, POINT, 200).orElseThrow();
    }
}
