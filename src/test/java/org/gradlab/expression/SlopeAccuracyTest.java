package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The derivatives of the elementary functions beside arithmetic of 60 digits. */
class SlopeAccuracyTest {
    private static final DfpField FIELD = new DfpField(60);

    /** In units in the last place of the true slope, which are the smallest double below 2^-1022. */
    private static final double BOUND = 6;

    private static final double[] SATURATED = {
        18.5, 19, 20, 36, 36.5, 37, 38, 40, 100, 350, 360, 370, 372, 700, 710, 740
    };

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SIGN", "STEP"})
    void slopesAreRightToAFewUnitsInTheLastPlace(Elementary function) {
        Expression slope = Expression.parse(function.symbol() + "(x)").derivative("x");
        arguments().filter(x -> x > 0 || !isForPositiveNumbers(function)).forEach(x -> {
            double actual = slope.number(Point.of("x", x));
            Dfp exact = slope(function, FIELD.newDfp(x));
            assertThat(ulps(actual, exact))
                    .as("slope of %s at %s: %s, not %s", function.symbol(), x, actual, exact)
                    .isLessThan(BOUND);
        });
    }

    private static DoubleStream arguments() {
        Random random = new Random(1);
        DoubleStream sizes = DoubleStream.generate(() -> Math.pow(10, 8 * random.nextDouble() - 6))
                .limit(300);
        return DoubleStream.concat(sizes, DoubleStream.of(SATURATED))
                .filter(x -> x < 744)
                .flatMap(x -> DoubleStream.of(x, -x));
    }

    private static boolean isForPositiveNumbers(Elementary function) {
        return function == Elementary.LOG || function == Elementary.SQRT;
    }

    private static double ulps(double actual, Dfp exact) {
        BigDecimal expected = new BigDecimal(exact.toString());
        if (expected.compareTo(BigDecimal.valueOf(Double.MAX_VALUE)) > 0) {
            return Double.isInfinite(actual) ? 0 : Double.POSITIVE_INFINITY;
        }
        BigDecimal ulp = new BigDecimal(Math.ulp(expected.doubleValue()));
        return new BigDecimal(actual)
                .subtract(expected)
                .abs()
                .divide(ulp, MathContext.DECIMAL32)
                .doubleValue();
    }

    private static Dfp slope(Elementary function, Dfp x) {
        Dfp one = FIELD.getOne();
        return switch (function) {
            case EXP -> x.exp();
            case LOG -> x.reciprocal();
            case SQRT -> x.sqrt().multiply(2).reciprocal();
            case SIN -> x.cos();
            case COS -> x.sin().negate();
            case TAN -> square(x.cos().reciprocal());
            case TANH -> square(cosh(x).reciprocal());
            case SECH -> sinh(x).negate().divide(square(cosh(x)));
            case SIGMOID -> x.exp().divide(square(x.exp().add(one)));
            case SOFTPLUS -> x.negate().exp().add(one).reciprocal();
            case RELU -> x.getReal() > 0 ? one : FIELD.getZero();
            case ABS -> one.multiply((int) Math.signum(x.getReal()));
            case SIGN, STEP -> FIELD.getZero();
        };
    }

    private static Dfp square(Dfp x) {
        return x.multiply(x);
    }

    private static Dfp cosh(Dfp x) {
        return x.exp().add(x.negate().exp()).divide(2);
    }

    /** Of 60 digits the exponentials cancel six at most. */
    private static Dfp sinh(Dfp x) {
        return x.exp().subtract(x.negate().exp()).divide(2);
    }
}
