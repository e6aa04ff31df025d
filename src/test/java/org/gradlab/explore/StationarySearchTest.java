package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.explore.StationaryPoint.Evidence;
import org.gradlab.explore.StationaryPoint.Kind;
import org.gradlab.explore.UndecidedPiece.Reason;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "w^2, 0, 3, 0, MINIMUM",
        "cos(w), 0, 3, 0, MAXIMUM",
        "cos(w), 0, 3.141592653589793, 3.141592653589793, MINIMUM",
        "w^1.5, -1, 3, 0, MINIMUM",
        "exp(w) - w, -5, 5, 0, MINIMUM",
        "'log(1 + w^2)', -5, 5, 0, MINIMUM",
        "abs(w), -5, 5, 0, MINIMUM",
        "(w - 0.1)^4, -5, 5, 0.1, MINIMUM",
        "exp(w)*(w - 1)^2, 0, 5, 1, MINIMUM",
        "w^4 - 4*w^3 + 6*w^2 - 4*w + 1, -5, 5, 1, MINIMUM"
    })
    void zerosAreExactAtTheEndsAndAtZero(String text, double low, double high, double x, Kind kind) {
        assertThat(over(text, low, high).points())
                .filteredOn(point -> point.x() == x)
                .extracting(StationaryPoint::kind)
                .containsExactly(kind);
    }

    @Test
    void flatPiecesAreIntervals() {
        StationarySearch search = over("relu(w)", -3, 3);
        assertThat(search.flatPieces()).containsExactly(new FlatPiece(-3, 0, 0));
        assertThat(search.points()).isEmpty();
        assertThat(search.undecided()).isEmpty();
        assertThat(over("min(1, max(-1, w))", -3, 3).flatPieces())
                .containsExactly(new FlatPiece(-3, -1, -1), new FlatPiece(1, 3, 1));
        assertThat(over("w - w + 3", -3, 3).flatPieces()).containsExactly(new FlatPiece(-3, 3, 3));
    }

    @Test
    void aZeroThatMayBeOnlyTouchedSaysSo() {
        StationaryPoint pause = over("exp(w)*(w - 1)^3", 0, 5).points().get(0);
        assertThat(pause.x()).isCloseTo(1, within(1e-9));
        assertThat(pause.kind()).isEqualTo(Kind.INFLECTION);
        assertThat(pause.evidence()).isEqualTo(Evidence.WITHIN_ROUNDING);
    }

    @Test
    void aSlopeBelowFloatingPointIsNotCalledZero() {
        StationarySearch search = over("sigmoid(1000*w)", -5, 5);
        assertThat(search.points()).isEmpty();
        assertThat(search.flatPieces()).isEmpty();
        assertThat(search.undecided())
                .extracting(UndecidedPiece::reason)
                .containsOnly(Reason.ROUNDING)
                .hasSize(2);
        assertThat(search.undecided().get(0).from()).isEqualTo(-5);
        assertThat(search.undecided().get(0).to()).isBetween(-0.75, -0.70);
    }

    @Test
    void globalAndLocalAreToldApartWithinTheRange() {
        assertThat(search("w^4 - 8*w^2 + 2*w + 20"))
                .extracting(StationaryPoint::extent)
                .containsExactly(Extent.GLOBAL, Extent.LOCAL, Extent.LOCAL);
        assertThat(over("w^4 - 8*w^2 + 2*w + 20", -2.9, 2.7).points())
                .extracting(StationaryPoint::extent)
                .containsExactly(Extent.GLOBAL, Extent.LOCAL, Extent.LOCAL);
        assertThat(over("w^4 - 2*w^2", -1.2, 1.2).points())
                .extracting(StationaryPoint::extent)
                .containsOnly(Extent.GLOBAL);
        assertThat(over("cos(w)", -7, 7).points())
                .extracting(StationaryPoint::extent)
                .containsOnly(Extent.GLOBAL);
    }

    @Test
    void manyZerosAreAllFound() {
        assertThat(over("sin(100*w)", 0, 6.283185307179586).points()).hasSize(200);
        assertThat(over("w^2 - 10*cos(2*pi*w)", -5, 5).points()).hasSize(21);
        assertThat(over("sin(1/w)", 0.001, 1).points()).hasSize(318);
    }

    @Test
    void thePolynomialsNearestZerosAreToldApart() {
        List<StationaryPoint> found =
                over("w^3/3 - 1.00000005*w^2 + 1.0000001*w", 0, 2).points();
        assertThat(found).extracting(StationaryPoint::x).containsExactly(1.0, 1.0000001);
    }

    private static StationarySearch over(String text, double low, double high) {
        return StationarySearch.of(Gradient.of(Expression.parse(text), List.of("w")), new Range("w", low, high));
    }

    private static List<StationaryPoint> search(String text) {
        return over(text, -3.1, 3).points();
    }

    private static void assertPoint(StationaryPoint point, double x, double value) {
        assertThat(point.x()).isCloseTo(x, within(6e-5));
        assertThat(point.value()).isCloseTo(value, within(6e-5));
    }
}
