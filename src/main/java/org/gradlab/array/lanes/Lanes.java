package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * How members lie in memory and in vector registers.
 *
 * <p>A panel is 512 bits of members side by side, whatever the hardware; a register takes all, half or a quarter of them at a time. Every
 * lane sees the same sequence of IEEE operations, so the width changes no bit of any result.
 */
final class Lanes {

    /** The members of a panel. */
    static final int PANEL = 512 / Double.SIZE;

    /** The widest registers of this machine, at most a panel; {@code -Dgradlab.vectorBits=128} narrows them. */
    static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, VectorShape.forBitSize(vectorBits()));

    /** The same registers, seen as integers. */
    static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, DOUBLES.vectorShape());

    /** The members in a register. */
    static final int VECTOR = DOUBLES.length();

    /** Without their sign, doubles order as integers, NaN above all: a maximum needs neither comparisons nor masks. */
    static final long SIGN_CLEARED = Long.MAX_VALUE;

    /** Where the sign of a double is, as a bit of an integer. */
    static final int SIGN = Double.SIZE - 1;

    /** Bits of |x| above it are those of NaN. */
    static final long INFINITY_BITS = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private static final long MIN_NORMAL_BITS = Double.doubleToRawLongBits(Double.MIN_NORMAL);

    private Lanes() {}

    /** How many panels {@code members} fill, the last one perhaps in part. */
    static int panels(int members) {
        return (members + PANEL - 1) / PANEL;
    }

    /**
     * Whether every |x| of {@code length} numbers is at most {@code limit}; false where one is NaN. A difference of bits is
     * negative where it is not, and one negative number makes the "or" of all of them negative.
     */
    static boolean within(double limit, double[] x, int at, int length) {
        LongVector bound = LongVector.broadcast(LONGS, Double.doubleToRawLongBits(limit));
        LongVector signs = LongVector.zero(LONGS);
        for (int i = 0; i < length; i += VECTOR) {
            LongVector size =
                    fromArray(DOUBLES, x, at + i).viewAsIntegralLanes().and(SIGN_CLEARED);
            signs = signs.or(bound.sub(size));
        }
        return signs.reduceLanes(VectorOperators.OR) >= 0;
    }

    /** Whether all of {@code length} numbers are positive, finite and not subnormal. */
    static boolean areNormal(double[] x, int at, int length) {
        LongVector bound = LongVector.broadcast(LONGS, Double.doubleToRawLongBits(Double.MAX_VALUE));
        LongVector signs = LongVector.zero(LONGS);
        for (int i = 0; i < length; i += VECTOR) {
            LongVector bits = fromArray(DOUBLES, x, at + i).viewAsIntegralLanes();
            signs = signs.or(bits).or(bits.sub(MIN_NORMAL_BITS)).or(bound.sub(bits));
        }
        return signs.reduceLanes(VectorOperators.OR) >= 0;
    }

    /** Whether {@code length} numbers are all {@code value}. */
    static boolean areAll(double value, double[] x, int at, int length) {
        LongVector difference = LongVector.zero(LONGS);
        for (int i = 0; i < length; i += VECTOR) {
            difference = difference.or(fromArray(DOUBLES, x, at + i)
                    .viewAsIntegralLanes()
                    .lanewise(VectorOperators.XOR, Double.doubleToRawLongBits(value)));
        }
        return difference.reduceLanes(VectorOperators.OR) == 0;
    }

    private static int vectorBits() {
        int preferred = Math.min(DoubleVector.SPECIES_PREFERRED.vectorBitSize(), PANEL * Double.SIZE);
        return Integer.getInteger("gradlab.vectorBits", Math.max(preferred, 128));
    }
}
