package org.gradlab.array.features;

import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.VectorCosts;
import org.gradlab.array.Work;

/** Computes one member after the other, each by the lanes of vector registers along the columns of its matrices. */
public final class FeaturesEngine implements Engine {

    /** Of one member; fitted to networks from 2-4-1 to 64-256-256-10 in batches of 4 to 128, and a quartic. */
    /** Blocks of small members are larger, because calling an operation costs what computing tens of numbers does. */
    private static final int BLOCK_NUMBERS = 4096;

    @Override
    public String name() {
        return "features";
    }

    @Override
    public int blockSize(long doublesPerMember, int population, int threads) {
        long fitting = BLOCK_NUMBERS / Math.max(1, doublesPerMember);
        long perThread = population / Math.max(1, threads);
        return (int) Math.max(1, Math.min(fitting, perThread));
    }

    @Override
    public double microseconds(Work work, int members) {
        return VectorCosts.features(work, members);
    }

    @Override
    public Block block(int members) {
        return new FeaturesBlock(members);
    }
}
