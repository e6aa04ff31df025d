package org.gradlab.array.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far the vector functions are from the true values, in units in the last place. */
final class VectorMathTest {

    /** Millions of them, by {@code -Dgradlab.accuracyPoints}, gave the errors that the documentation states. */
    private static final int POINTS = Integer.getInteger("gradlab.accuracyPoints", 5_000);

    private static final DoubleDouble ONE = DoubleDouble.of(1);

    private final SplittableRandom random = new SplittableRandom(1);
    private final Exponential exponential = new Exponential();
    private final SigmoidLoops sigmoids = new SigmoidLoops();
    private final Softplus softplus = new Softplus(exponential);
    private final Logarithm logarithm = new Logarithm();
    private final Trigonometry trigonometry = new Trigonometry();

    /** out = f(x) for numbers side by side. */
    private interface VectorFunction {
        void apply(double[] out, int to, double[] x, int from, int length);
    }

    @Test
    void expIsAccurateFromTheSmallestToTheLargestResult() {
        assertThat(worstOfScaled(exponential::exp, () -> random.nextDouble(-745.2, 709.78)))
                .isLessThan(1.9);
        assertThat(worstOfScaled(exponential::exp, () -> random.nextDouble(-708, 708)))
                .isLessThan(0.95);
        assertThat(worstOfScaled(exponential::exp, () -> random.nextDouble(-1, 1)))
                .isLessThan(0.95);
    }

    @Test
    void sigmoidIsAccurateFromTheSmallestResultToOne() {
        DoubleFunction<DoubleDouble> truth = x -> ONE.over(ONE.plus(exp(-x)));
        assertThat(worst(sigmoids::sigmoid, truth, () -> random.nextDouble(-20, 40)))
                .isLessThan(3);
        assertThat(worst(sigmoids::sigmoid, truth, () -> random.nextDouble(-707, 707)))
                .isLessThan(3);
        assertThat(worstOfScaled(sigmoids::sigmoid, () -> random.nextDouble(-745.2, -700)))
                .isLessThan(3);
    }

    @Test
    void tanhIsAccurateNearZeroToo() {
        DoubleFunction<DoubleDouble> truth = x -> {
            DoubleDouble e = DoubleDouble.expMinusOne(DoubleDouble.of(2 * x));
            return e.over(e.plus(DoubleDouble.of(2)));
        };
        assertThat(worst(sigmoids::tanh, truth, () -> random.nextDouble(-20, 20)))
                .isLessThan(2.7);
        assertThat(worst(sigmoids::tanh, truth, () -> random.nextDouble(-1, 1))).isLessThan(2.7);
        assertThat(worst(sigmoids::tanh, truth, () -> magnitude(-200, 0))).isLessThan(2.7);
    }

    @Test
    void logIsAccurateNearOneAndOverTheWholeRange() {
        DoubleFunction<DoubleDouble> truth = x -> DoubleDouble.log(DoubleDouble.of(x));
        assertThat(worst(logarithm::log, truth, () -> random.nextDouble(0.5, 2)))
                .isLessThan(0.95);
        assertThat(worst(logarithm::log, truth, () -> magnitude(-1020, 1020))).isLessThan(0.95);
    }

    @Test
    void logOnePlusFractionIsAccurateForTheSmallestFractions() {
        DoubleFunction<DoubleDouble> truth = t -> DoubleDouble.log(ONE.plus(DoubleDouble.of(t)));
        assertThat(worst(Logarithm::logOnePlus, truth, () -> random.nextDouble(0, 1)))
                .isLessThan(1.4);
        assertThat(worst(Logarithm::logOnePlus, truth, () -> magnitude(-40, 0))).isLessThan(1.4);
        assertThat(at(Logarithm::logOnePlus, Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void softplusIsAccurateOnBothSides() {
        DoubleFunction<DoubleDouble> truth = x -> DoubleDouble.log(ONE.plus(exp(x)));
        assertThat(worst(softplus::softplus, truth, () -> random.nextDouble(-30, 30)))
                .isLessThan(1.7);
        assertThat(at(softplus::softplus, -700)).isEqualTo(StrictMath.exp(-700));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, Trigonometry.LARGEST})
    void trigonometryIsAccurateUpToItsBound(double reach) {
        DoubleSupplier arguments = () -> random.nextDouble(-reach, reach);
        assertThat(worst(trigonometry::sin, ExactTrigonometry::sin, arguments)).isLessThan(0.9);
        assertThat(worst(trigonometry::cos, ExactTrigonometry::cos, arguments)).isLessThan(0.9);
        assertThat(worst(trigonometry::tan, ExactTrigonometry::tan, arguments)).isLessThan(2.1);
    }

    @Test
    void trigonometryIsAccurateBesideItsZerosAndForTheSmallestAngles() {
        DoubleSupplier zeros = () -> Math.nextUp(random.nextInt(63_000) * (Math.PI / 2));
        assertThat(worst(trigonometry::sin, ExactTrigonometry::sin, zeros)).isLessThan(0.9);
        assertThat(worst(trigonometry::cos, ExactTrigonometry::cos, zeros)).isLessThan(0.9);
        assertThat(worst(trigonometry::tan, ExactTrigonometry::tan, zeros)).isLessThan(2.1);
        DoubleSupplier small = () -> magnitude(-200, 0);
        assertThat(worst(trigonometry::sin, ExactTrigonometry::sin, small)).isLessThan(0.9);
        assertThat(worst(trigonometry::tan, ExactTrigonometry::tan, small)).isLessThan(2.1);
    }

    @Test
    void anglesBeyondTheBoundAreLeftToStrictMath() {
        for (double x : new double[] {1.1e5, -3e9, 1e22, Double.MAX_VALUE}) {
            assertThat(at(trigonometry::sin, x)).isEqualTo(StrictMath.sin(x));
            assertThat(at(trigonometry::cos, x)).isEqualTo(StrictMath.cos(x));
            assertThat(at(trigonometry::tan, x)).isEqualTo(StrictMath.tan(x));
        }
        assertThat(at(trigonometry::sin, Double.POSITIVE_INFINITY)).isNaN();
        assertThat(at(trigonometry::sin, -0.0)).isEqualTo(-0.0);
        assertThat(at(trigonometry::cos, 0)).isEqualTo(1);
    }

    @Test
    void infinitiesAndNaNsComeOutAsInMathematics() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(at(exponential::exp, infinity)).isEqualTo(infinity);
        assertThat(at(exponential::exp, 709.8)).isEqualTo(infinity);
        assertThat(at(exponential::exp, -infinity)).isZero();
        assertThat(at(exponential::exp, 0)).isEqualTo(1);
        assertThat(at(exponential::exp, -745.13)).isEqualTo(Double.MIN_VALUE);
        assertThat(at(logarithm::log, 0)).isEqualTo(-infinity);
        assertThat(at(logarithm::log, -1)).isNaN();
        assertThat(at(logarithm::log, infinity)).isEqualTo(infinity);
        assertThat(at(logarithm::log, Double.MIN_VALUE)).isEqualTo(StrictMath.log(Double.MIN_VALUE));
        assertThat(at(sigmoids::sigmoid, -infinity)).isZero();
        assertThat(at(sigmoids::sigmoid, infinity)).isEqualTo(1);
        assertThat(at(sigmoids::tanh, -infinity)).isEqualTo(-1);
        assertThat(at(softplus::softplus, infinity)).isEqualTo(infinity);
        assertThat(at(softplus::softplus, -infinity)).isZero();
    }

    @Test
    void notANumberStaysOne() {
        assertThat(at(exponential::exp, Double.NaN)).isNaN();
        assertThat(at(logarithm::log, Double.NaN)).isNaN();
        assertThat(at(sigmoids::sigmoid, Double.NaN)).isNaN();
        assertThat(at(sigmoids::tanh, Double.NaN)).isNaN();
        assertThat(at(softplus::softplus, Double.NaN)).isNaN();
        assertThat(at(trigonometry::sin, Double.NaN)).isNaN();
        assertThat(at(trigonometry::cos, Double.NaN)).isNaN();
        assertThat(at(trigonometry::tan, Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -745, 3000})
    void wildNeighbourLeavesTheBitsOfOrdinaryNumbers(double wild) {
        for (VectorFunction f : List.<VectorFunction>of(
                exponential::exp,
                sigmoids::sigmoid,
                sigmoids::tanh,
                trigonometry::sin,
                trigonometry::cos,
                trigonometry::tan)) {
            double[] x = random.doubles(64, -350, 350).toArray();
            double[] tame = new double[64];
            f.apply(tame, 0, x, 0, 64);
            x[17] = wild;
            f.apply(x, 0, x, 0, 64);
            x[17] = tame[17];
            assertThat(x).containsExactly(tame);
        }
    }

    private double worst(VectorFunction f, DoubleFunction<DoubleDouble> truth, DoubleSupplier arguments) {
        double worst = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = arguments.getAsDouble();
            DoubleDouble expected = truth.apply(x);
            double error = (at(f, x) - expected.high()) - expected.low();
            worst = Math.max(worst, Math.abs(error) / Math.ulp(expected.high()));
        }
        return worst;
    }

    /** Against e^x where that may be subnormal: the truth is kept with an exponent of its own. */
    private double worstOfScaled(VectorFunction f, DoubleSupplier arguments) {
        double worst = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = arguments.getAsDouble();
            DoubleDouble expected = DoubleDouble.scaledExp(x);
            int n = DoubleDouble.exponent(x);
            double ulp = Math.max(Math.ulp(expected.high()), Math.scalb(1.0, -1074 - n));
            double actual = Math.scalb(Math.scalb(at(f, x), -n / 2), -(n - n / 2));
            worst = Math.max(worst, Math.abs((actual - expected.high()) - expected.low()) / ulp);
        }
        return worst;
    }

    private double magnitude(int low, int high) {
        return Math.pow(2, random.nextDouble(low, high));
    }

    private static DoubleDouble exp(double x) {
        DoubleDouble scaled = DoubleDouble.scaledExp(x);
        return scaled.times(DoubleDouble.of(Math.scalb(1.0, DoubleDouble.exponent(x))));
    }

    private static double at(VectorFunction f, double x) {
        double[] panel = new double[Lanes.PANEL];
        Arrays.fill(panel, x);
        f.apply(panel, 0, panel, 0, Lanes.PANEL);
        return panel[0];
    }
}
