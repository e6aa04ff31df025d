package org.gradlab.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.gradlab.difference.Measurement.None;
import org.gradlab.difference.Measurement.Slope;
import org.gradlab.difference.Verdict.Agrees;
import org.gradlab.difference.Verdict.CannotTell;
import org.gradlab.difference.Verdict.Differs;
import org.junit.jupiter.api.Test;

class CentralDifferencesTest {

    @Test
    void aSmoothSlopeIsFoundToNearlyAllDigits() {
        Slope slope = (Slope) measured(Math::exp);
        assertThat(slope.value()).isCloseTo(1, within(slope.error()));
        assertThat(slope.error()).isLessThan(1e-13);
    }

    @Test
    void stepsThatFitAWaveDoNotDeceive() {
        Slope slope = (Slope) measured(t -> Math.sin(64 * Math.PI * t));
        assertThat(slope.value()).isCloseTo(64 * Math.PI, within(1e-8));
    }

    @Test
    void aKinkNearbyIsSeenBySmallSteps() {
        Slope slope = (Slope) measured(t -> Math.max(t - 1e-10, 0));
        assertThat(slope.value()).isCloseTo(0, within(1e-20));
    }

    @Test
    void aKinkHereOrHiddenByRoundingAndAPoleHaveNone() {
        assertThat(measured(Math::abs)).isEqualTo(new None(Doubt.LEAP));
        SteppedFunction hidden = t -> new Approximation(1 + 1e-11 * Math.max(0, t - 1e-5), 1e-16);
        assertThat(CentralDifferences.slope(hidden, 1, 1e-15)).isEqualTo(new None(Doubt.LEAP));
        assertThat(measured(t -> t == 0 ? Double.NaN : 1 / t)).isEqualTo(new None(Doubt.NO_VALUES));
    }

    @Test
    void noiseLeavesNothingToSay() {
        SteppedFunction noisy = t -> new Approximation(1 + 1e-3 * Math.sin(1e9 * t), 1e-3);
        assertThat(Verdict.of(Approximation.exact(5), CentralDifferences.slope(noisy, 1, 1e-9)))
                .isInstanceOf(CannotTell.class);
    }

    @Test
    void claimsAreJudgedByBothErrors() {
        Measurement measured = new Slope(2, 1e-6, 2);
        assertThat(Verdict.of(Approximation.exact(2), measured)).isInstanceOf(Agrees.class);
        assertThat(Verdict.of(Approximation.exact(2.00001), measured)).isInstanceOf(Differs.class);
        assertThat(Verdict.of(new Approximation(2.00001, 1e-5), measured)).isInstanceOf(Agrees.class);
        assertThat(Verdict.of(Approximation.exact(2), new Slope(2.1, 0.2, 2))).isInstanceOf(CannotTell.class);
        assertThat(Verdict.of(Approximation.exact(0), new Slope(0, 1e-16, 1))).isInstanceOf(Agrees.class);
    }

    private static Measurement measured(DoubleUnaryOperator function) {
        return CentralDifferences.slope(SteppedFunction.of(function, 1), 2, 0x1p-70);
    }
}
