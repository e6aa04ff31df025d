package org.gradlab.array.lanes;

/**
 * A number as the sum of two doubles, some 31 digits: the yardstick for the vector functions (Dekker 1971).
 *
 * @param high the number, rounded
 * @param low what {@code high} lacks
 */
record DoubleDouble(double high, double low) {

    private static final DoubleDouble LN2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
    private static final DoubleDouble ONE = of(1);
    private static final int TAYLOR_TERMS = 16;
    private static final int HALVINGS = 4;

    static DoubleDouble of(double x) {
        return new DoubleDouble(x, 0);
    }

    DoubleDouble plus(DoubleDouble y) {
        double sum = high + y.high;
        double part = sum - high;
        double error = (high - (sum - part)) + (y.high - part);
        return normalized(sum, error + low + y.low);
    }

    DoubleDouble negated() {
        return new DoubleDouble(-high, -low);
    }

    DoubleDouble times(DoubleDouble y) {
        double product = high * y.high;
        double error = Math.fma(high, y.high, -product);
        return normalized(product, error + (high * y.low + low * y.high));
    }

    DoubleDouble over(DoubleDouble y) {
        double first = high / y.high;
        DoubleDouble rest = plus(y.times(of(-first)));
        double second = rest.high / y.high;
        return normalized(first, second).plus(of(rest.plus(y.times(of(-second))).high / y.high));
    }

    /** e^x - 1 for a moderate x, with all digits near zero too. */
    static DoubleDouble expMinusOne(DoubleDouble x) {
        double n = Math.rint(x.high / LN2.high);
        DoubleDouble r = x.plus(LN2.times(of(-n))).times(of(Math.scalb(1.0, -HALVINGS)));
        DoubleDouble sum = of(0);
        for (int k = TAYLOR_TERMS; k >= 1; k--) {
            sum = ONE.plus(sum).times(r).over(of(k));
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.times(sum.plus(of(2)));
        }
        double power = Math.scalb(1.0, (int) n);
        return sum.times(of(power)).plus(of(power - 1));
    }

    /** e^x, scaled by 2^-n so that it neither overflows nor is subnormal; n is that of {@link #exponent}. */
    static DoubleDouble scaledExp(double x) {
        return ONE.plus(expMinusOne(of(x).plus(LN2.times(of(-exponent(x))))));
    }

    static int exponent(double x) {
        return (int) Math.rint(x / LN2.high);
    }

    /** ln x for an x that is not subnormal, by a Newton step from the library's value. */
    static DoubleDouble log(DoubleDouble x) {
        int n = Math.getExponent(x.high);
        DoubleDouble m = x.times(of(Math.scalb(1.0, -n)));
        DoubleDouble y = of(StrictMath.log(m.high));
        for (int i = 0; i < 2; i++) {
            DoubleDouble e = ONE.plus(expMinusOne(y.negated())).times(m);
            y = y.plus(e.plus(of(-1)));
        }
        return y.plus(LN2.times(of(n)));
    }

    private static DoubleDouble normalized(double high, double low) {
        double sum = high + low;
        return new DoubleDouble(sum, low - (sum - high));
    }
}
