package org.gradlab.array.features;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.EveryOperation;
import org.gradlab.array.plain.PlainEngine;

/** Whether every operation has the bits of the plain engine; prints so for a JVM of its own with {@code -Dgradlab.vectorBits}. */
final class PlainBits {

    private static final int MEMBERS = 3;

    /** Rows, columns of x and of w: fewer than a vector, more, whole vectors, and rows that would crowd a cache. */
    private static final int[][] SHAPES = {
        {1, 1, 1}, {4, 2, 4}, {4, 4, 1}, {7, 5, 3}, {9, 17, 35}, {33, 13, 8}, {5, 24, 64}, {6, 64, 10}, {3, 128, 2}
    };

    /** So often, that compiled loops take part and not the interpreter alone. */
    private static final int REPETITIONS = 6;

    private PlainBits() {}

    /** Without arguments. */
    public static void main(String[] args) {
        boolean same = true;
        for (int i = 0; i < REPETITIONS; i++) {
            same &= areSame(i);
        }
        System.out.println(Registers.VECTOR * Double.SIZE + " " + (same ? "same" : "different"));
    }

    /** Of numbers drawn from the seed. */
    static boolean areSame(long seed) {
        boolean same = true;
        for (int[] shape : SHAPES) {
            double[][] expected = results(new PlainEngine().block(MEMBERS), shape, seed);
            double[][] actual = results(new FeaturesBlock(MEMBERS), shape, seed);
            for (int m = 0; m < MEMBERS; m++) {
                // Unlike ==, it tells 0 from -0, and takes every NaN for the same.
                same &= Arrays.equals(actual[m], expected[m]);
            }
        }
        return same;
    }

    private static double[][] results(Block block, int[] shape, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return EveryOperation.results(
                block,
                array(block, shape[0], shape[1], random),
                array(block, shape[0], shape[1], random),
                array(block, shape[1], shape[2], random),
                array(block, 1, shape[2], random));
    }

    /** The last member leaves the range of the fast exponential. */
    private static Array array(Block block, int rows, int columns, SplittableRandom random) {
        double[] numbers =
                random.doubles((long) MEMBERS * rows * columns, -3, 3).toArray();
        for (int i = (MEMBERS - 1) * rows * columns; i < numbers.length; i += 2) {
            numbers[i] *= 300;
        }
        Array array = block.create(rows, columns);
        array.load(numbers, 0);
        return array;
    }
}
