package org.gradlab.array.lanes;

import java.util.SplittableRandom;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.EveryOperation;
import org.gradlab.array.Precision;

/** Prints a digest of every operation's results, for a JVM of its own with {@code -Dgradlab.vectorBits}. */
final class WidthDigest {

    private static final int MEMBERS = 19;
    /** So often, that compiled loops take part and not the interpreter alone. */
    static final int REPETITIONS = 12;

    static final String REPETITIONS_PROPERTY = "gradlab.repetitions";

    private WidthDigest() {}

    /** Without arguments. */
    public static void main(String[] args) {
        int repetitions = Integer.getInteger(REPETITIONS_PROPERTY, REPETITIONS);
        System.out.println(Lanes.VECTOR * Double.SIZE + " " + Long.toHexString(digest(repetitions)));
    }

    /** A number that changes with any bit of any result, in doubles and in floats. */
    static long digest(int repetitions) {
        long digest = 0;
        for (int i = 0; i < repetitions; i++) {
            for (Precision precision : Precision.values()) {
                SplittableRandom random = new SplittableRandom(i);
                Block block = new LanesEngine(precision).block(MEMBERS);
                Array x = array(block, 7, 5, random);
                Array y = array(block, 7, 5, random);
                Array w = array(block, 5, 3, random);
                Array b = array(block, 1, 3, random);
                for (double[] member : EveryOperation.results(block, x, y, w, b)) {
                    for (double number : member) {
                        digest = digest * 31 + Double.doubleToLongBits(number);
                    }
                }
            }
        }
        return digest;
    }

    private static Array array(Block block, int rows, int columns, SplittableRandom random) {
        Array array = block.create(rows, columns);
        double[] numbers = new double[MEMBERS * rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            // Some members leave the range of the fast exponential.
            numbers[i] = random.nextDouble(-3, 3) * (i / (rows * columns) % 8 == 3 ? 300 : 1);
        }
        array.load(numbers, 0);
        return array;
    }
}
