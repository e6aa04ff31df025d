package org.gradlab.array.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * How members lie in memory and in vector registers.
 *
 * <p>A panel is eight members side by side, whatever the hardware; a register takes 2, 4 or 8 of them at a time. Every
 * lane sees the same sequence of IEEE operations, so the width changes no bit of any result.
 */
final class Lanes {

    /** The members of a panel. */
    static final int PANEL = 8;

    /** The widest registers of this machine, at most a panel; {@code -Dgradlab.vectorBits=128} narrows them. */
    static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, VectorShape.forBitSize(vectorBits()));

    /** The same registers, seen as integers. */
    static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, DOUBLES.vectorShape());

    /** The members in a register. */
    static final int VECTOR = DOUBLES.length();

    private static final long SIGN_CLEARED = Long.MAX_VALUE;

    private Lanes() {}

    /** How many panels {@code members} fill, the last one perhaps in part. */
    static int panels(int members) {
        return (members + PANEL - 1) / PANEL;
    }

    /** The register that starts at {@code data[index]}. */
    static DoubleVector load(double[] data, int index) {
        return DoubleVector.fromArray(DOUBLES, data, index);
    }

    /** The register at place {@code i} of a panel. */
    static DoubleVector load(Matrix x, int panel, int i) {
        return load(x.data(), x.start(panel) + i);
    }

    /** Writes a register to place {@code i} of a panel. Modified: x. */
    static void store(DoubleVector value, Matrix x, int panel, int i) {
        value.intoArray(x.data(), x.start(panel) + i);
    }

    /** A register full of {@code value}. */
    static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }

    /** Whether every |element| of a panel of {@code x} is at most {@code limit}; false where one is NaN. */
    static boolean within(Matrix x, int panel, double limit) {
        LongVector largest = LongVector.zero(LONGS);
        for (int i = 0; i < x.length(); i += VECTOR) {
            // Without their sign, doubles order as integers, NaN above all: one cheap maximum, no masks.
            largest = largest.max(load(x, panel, i).viewAsIntegralLanes().and(SIGN_CLEARED));
        }
        return largest.reduceLanes(VectorOperators.MAX) <= Double.doubleToRawLongBits(limit);
    }

    private static int vectorBits() {
        int preferred = Math.min(DoubleVector.SPECIES_PREFERRED.vectorBitSize(), PANEL * Double.SIZE);
        return Integer.getInteger("gradlab.vectorBits", Math.max(preferred, 128));
    }
}
