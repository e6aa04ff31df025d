package org.gradlab.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gradlab.state.Population;

/**
 * Which members of a population stand in blocks. Those whose training has ended leave when they are a quarter of all: before that
 * they cost little, and to form blocks anew costs something too. What a member computes does not depend on it.
 */
final class Formation {

    private static final int SHARE = 4;

    private final Population population;
    private final int blockSize;

    /** Positions in the population, ascending. */
    private final int[] positions;

    private Formation(Population population, int[] positions, int blockSize) {
        this.population = population;
        this.positions = positions;
        this.blockSize = blockSize;
    }

    /** The members that are still trained. */
    static Formation of(Population population, TrainingSetup setup, int threads) {
        int[] trained = IntStream.range(0, population.members())
                .filter(MemberControl.areTrained(population))
                .toArray();
        return new Formation(population, trained, setup.blockSize(Math.max(1, trained.length), threads));
    }

    /** Whether so many members have ended that blocks are to be formed anew. */
    boolean isSparse() {
        long ended = Arrays.stream(positions)
                .filter(MemberControl.areTrained(population).negate())
                .count();
        return ended > 0 && ended * SHARE >= positions.length;
    }

    int blocks() {
        return (positions.length + blockSize - 1) / blockSize;
    }

    /** The members of a block. */
    MemberGroup group(int block) {
        int from = block * blockSize;
        int to = Math.min(positions.length, from + blockSize);
        return new MemberGroup(population, Arrays.copyOfRange(positions, from, to));
    }
}
