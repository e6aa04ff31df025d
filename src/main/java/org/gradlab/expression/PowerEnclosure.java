package org.gradlab.expression;

/** The values of powers over intervals; base^0 is 1 for every base. */
final class PowerEnclosure {
    private static final double UNITS = 2;

    private PowerEnclosure() {}

    static Enclosure of(Interval base, Interval exponent) {
        double constant = exponent.low();
        boolean isConstant = exponent.low() == exponent.high();
        if (isConstant && Operator.isRepeatedProduct(constant)) {
            Interval power = whole(base, (int) Math.abs(constant));
            return constant < 0
                    ? new Enclosure(Interval.ONE.dividedBy(power), !base.contains(0))
                    : new Enclosure(power, true);
        }
        if (base.low() > 0) {
            return new Enclosure(corners(base, exponent), true);
        }
        return isConstant && constant != Math.rint(constant)
                ? fractional(base, constant)
                : new Enclosure(Interval.EVERYTHING, false);
    }

    /** Only bases from zero on have one. */
    private static Enclosure fractional(Interval base, double exponent) {
        if (base.high() < 0) {
            return new Enclosure(Interval.EMPTY, false);
        }
        double top = base.high() == 0 ? 0 : corner(base.high(), exponent, true);
        return exponent > 0
                ? new Enclosure(new Interval(0, top), base.low() == 0)
                : new Enclosure(
                        new Interval(
                                base.high() == 0 ? Double.MAX_VALUE : corner(base.high(), exponent, false),
                                Double.POSITIVE_INFINITY),
                        false);
    }

    private static Interval whole(Interval base, int count) {
        if (count % 2 == 1) {
            return new Interval(signedPower(base.low(), count, false), signedPower(base.high(), count, true));
        }
        double smallest = base.contains(0) ? 0 : Math.min(Math.abs(base.low()), Math.abs(base.high()));
        return new Interval(power(smallest, count, false), power(base.magnitude(), count, true));
    }

    private static double signedPower(double base, int count, boolean isUp) {
        return base < 0 ? 0.0 - power(-base, count, !isUp) : power(base, count, isUp);
    }

    /** Of a base that is not negative, by squaring, every product rounded to the same side. */
    private static double power(double base, int count, boolean isUp) {
        double product = 1;
        double square = base;
        for (int rest = count; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                product = rounded(product, square, isUp);
            }
            square = rounded(square, square, isUp);
        }
        return product;
    }

    private static double rounded(double a, double b, boolean isUp) {
        return isUp ? Outward.productUp(a, b) : Math.max(0, Outward.productDown(a, b));
    }

    /** A power is monotone in each argument, so that its extremes lie in corners. */
    private static Interval corners(Interval base, Interval exponent) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double b : new double[] {base.low(), base.high()}) {
            for (double e : new double[] {exponent.low(), exponent.high()}) {
                low = Math.min(low, corner(b, e, false));
                high = Math.max(high, corner(b, e, true));
            }
        }
        // One to an unbounded power is not a number, and its neighbors run to either side.
        boolean isSure = low <= high;
        return isSure ? new Interval(low, high) : new Interval(0, Double.POSITIVE_INFINITY);
    }

    private static double corner(double base, double exponent, boolean isUp) {
        double power = Math.pow(base, exponent);
        return isUp ? Outward.up(power, UNITS) : Math.max(0, Outward.down(power, UNITS));
    }
}
