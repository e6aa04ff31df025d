package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.explore.StationaryPoint.Kind;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationarySearchTest {

    @Test
    void theQuarticHasItsPublishedExtrema() {
        List<StationaryPoint> found = search("w^4 - 8*w^2 + 2*w + 20");
        assertThat(found).extracting(StationaryPoint::kind).containsExactly(Kind.MINIMUM, Kind.MAXIMUM, Kind.MINIMUM);
        assertPoint(found.get(0), -2.0598, -0.0607);
        assertPoint(found.get(1), 0.1255, 20.1252);
        assertPoint(found.get(2), 1.9343, 7.9354);
    }

    @Test
    void theCubicHasAMaximumOnTheLeftAndAMinimumOnTheRight() {
        List<StationaryPoint> found = search("w^3 - 3*w");
        assertThat(found).extracting(StationaryPoint::kind).containsExactly(Kind.MAXIMUM, Kind.MINIMUM);
        assertPoint(found.get(0), -1, 2);
        assertPoint(found.get(1), 1, -2);
    }

    @Test
    void aZeroThatIsOnlyTouchedIsAnInflection() {
        assertThat(search("w^3")).extracting(StationaryPoint::kind).containsExactly(Kind.INFLECTION);
        List<StationaryPoint> shifted = search("(w - 1.2345)^3 + 7");
        assertThat(shifted).extracting(StationaryPoint::kind).containsExactly(Kind.INFLECTION);
        assertPoint(shifted.get(0), 1.2345, 7);
        assertThat(search("w^3 + 0.001*w")).isEmpty();
    }

    @Test
    void theSignDecidesWhereTheSecondDerivativeDoesNot() {
        assertThat(search("w^4")).extracting(StationaryPoint::kind).containsExactly(Kind.MINIMUM);
    }

    @Test
    void aKinkIsNamed() {
        List<StationaryPoint> found = search("abs(w - 0.3)");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).isKink()).isTrue();
        assertPoint(found.get(0), 0.3, 0);
        assertThat(search("w^2").get(0).isKink()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/w^2",
                "1/(w - 0.1234)^2",
                "1/(exp(w) - 2.3)^2",
                "1/(exp(w) - 7)^2",
                "log(w^2)",
                "tan(w)",
                "relu(w)",
                "w - w + 3",
                "exp(w)",
                "log(w)"
            })
    void polesFlatStretchesAndSlopesAreNone(String text) {
        assertThat(search(text)).isEmpty();
    }

    private static List<StationaryPoint> search(String text) {
        Gradient gradient = Gradient.of(Expression.parse(text), List.of("w"));
        return StationarySearch.of(gradient, new Range("w", -3.1, 3));
    }

    private static void assertPoint(StationaryPoint point, double x, double value) {
        assertThat(point.x()).isCloseTo(x, within(6e-5));
        assertThat(point.value()).isCloseTo(value, within(6e-5));
    }
}
