package org.gradlab.file;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as the same double: {@code significand * 10^exponent}.
 *
 * <p>The method is Schubfach (Raffaello Giulietti, "The Schubfach way to render doubles", 2020), which {@code
 * Double.toString} uses since Java 19. Java 17's writes other digits for some numbers and takes four times as long; a run's
 * files must not depend on the Java that wrote them.
 */
final class ShortestDecimal {

    private static final int MIN_POWER = -324;
    private static final int MAX_POWER = 292;
    private static final int MIN_BINARY_EXPONENT = -1074;
    private static final long HIDDEN_BIT = 1L << 52;
    private static final long LOW_63_BITS = Long.MAX_VALUE;

    /**
     * g = floor(10^-k * 2^-r) + 1 with r such that g has 126 bits: its high and low 63, for each k from MIN_POWER; 0 where it was not
     * needed yet. To have all of them takes as long as to write some ten thousand numbers.
     */
    private final long[] powers = new long[2 * (MAX_POWER - MIN_POWER + 1)];

    private long significand;
    private int exponent;

    /** The digits found last, without trailing zeros. */
    long significand() {
        return significand;
    }

    /** The power of ten that the digits found last are multiplied by. */
    int exponent() {
        return exponent;
    }

    /** Finds the decimal of a finite {@code value} above zero. Modified: the significand and exponent. */
    void find(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (HIDDEN_BIT - 1);
        int biased = (int) (bits >>> 52);
        if (biased == 0) {
            decimal(MIN_BINARY_EXPONENT, fraction);
        } else {
            decimal(MIN_BINARY_EXPONENT + biased - 1, HIDDEN_BIT | fraction);
        }
    }

    /** Chooses among the decimals that round to c * 2^q: the shortest, then the closest, then the even one. */
    private void decimal(int q, long c) {
        boolean regular = c != HIDDEN_BIT || q == MIN_BINARY_EXPONENT;
        int k = regular ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
        int h = q + floorLog2Pow10(-k) + 2;
        int at = 2 * (k - MIN_POWER);
        if (powers[at] == 0) {
            keepPower(k, at);
        }
        long high = powers[at];
        long low = powers[at + 1];
        // Four times the value and the ends of the interval that rounds to it; an odd significand excludes the ends.
        long odd = c & 1;
        long value = roundToOdd(high, low, (4 * c) << h);
        long lower = roundToOdd(high, low, (4 * c - (regular ? 2 : 1)) << h) + odd;
        long upper = roundToOdd(high, low, (4 * c + 2) << h) - odd;

        long s = value / 4;
        long ten = s / 10 * 10;
        boolean tenFits = lower <= 4 * ten;
        if (s >= 10 && tenFits != (4 * (ten + 10) <= upper)) {
            set(tenFits ? ten : ten + 10, k);
            return;
        }
        boolean downFits = lower <= 4 * s;
        boolean upFits = 4 * (s + 1) <= upper;
        long fromMiddle = value - (4 * s + 2);
        boolean nearerDown = fromMiddle < 0 || (fromMiddle == 0 && s % 2 == 0);
        boolean down = downFits == upFits ? nearerDown : downFits;
        set(down ? s : s + 1, k);
    }

    private void set(long digits, int power) {
        significand = digits;
        exponent = power;
        while (significand % 10 == 0) {
            significand /= 10;
            exponent++;
        }
    }

    /** floor(g * factor / 2^127) with the lowest bit set if anything was cut off. */
    private static long roundToOdd(long high, long low, long factor) {
        long x = Math.multiplyHigh(low, factor);
        long y = high * factor;
        long z = (y >>> 1) + x;
        long w = Math.multiplyHigh(high, factor) + (z >>> 63);
        return w | (((z & LOW_63_BITS) + LOW_63_BITS) >>> 63);
    }

    private static int floorLog10Pow2(int e) {
        return (int) ((e * 661_971_961_083L) >> 41);
    }

    private static int floorLog10ThreeQuartersPow2(int e) {
        return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
    }

    private static int floorLog2Pow10(int e) {
        return (int) ((e * 913_124_641_741L) >> 38);
    }

    private void keepPower(int k, int at) {
        BigInteger g = scaledPower(-k);
        powers[at] = g.shiftRight(63).longValueExact();
        powers[at + 1] = g.longValue() & LOW_63_BITS;
    }

    private static BigInteger scaledPower(int power) {
        BigInteger ten = BigInteger.TEN.pow(Math.abs(power));
        int scale = 125 - floorLog2Pow10(power);
        BigInteger scaled = power >= 0
                ? scale >= 0 ? ten.shiftLeft(scale) : ten.shiftRight(-scale)
                : BigInteger.ONE.shiftLeft(scale).divide(ten);
        return scaled.add(BigInteger.ONE);
    }
}
