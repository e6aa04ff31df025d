package org.gradlab.array.features;

import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The vector registers of this machine. */
final class Registers {

    /** The most lanes that are used: the loops run over whole groups of so many numbers. */
    static final int GROUP = 8;

    /** The widest registers of this machine, at most a group; {@code -Dgradlab.vectorBits=128} narrows them. */
    static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, VectorShape.forBitSize(vectorBits()));

    /** The same registers, seen as integers. */
    static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, DOUBLES.vectorShape());

    /** The numbers in a register. */
    static final int VECTOR = DOUBLES.length();

    /** Where the sign of a double is, as a bit of an integer. */
    static final int SIGN = 63;

    private static final long SIGN_CLEARED = Long.MAX_VALUE;

    private Registers() {}

    /** {@code length} as whole groups. */
    static int wholeGroups(int length) {
        return length & -GROUP;
    }

    /** {@code length}, filled up to whole groups. */
    static int filledGroups(int length) {
        return wholeGroups(length + GROUP - 1);
    }

    /**
     * Whether every |x| of whole groups is at most {@code limit}; false where one is NaN. A difference of bits is negative
     * where it is not, and one negative number makes the "or" of all of them negative.
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

    private static int vectorBits() {
        int preferred = Math.min(DoubleVector.SPECIES_PREFERRED.vectorBitSize(), GROUP * Double.SIZE);
        return Integer.getInteger("gradlab.vectorBits", Math.max(preferred, 128));
    }
}
