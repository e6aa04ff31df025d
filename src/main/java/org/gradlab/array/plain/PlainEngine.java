package org.gradlab.array.plain;

import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.StepCost;
import org.gradlab.array.Work;

/** Computes one member after the other in plain loops. */
public final class PlainEngine implements Engine {

    /** Of one member; fitted to networks from 2-4-1 to 64-256-256-10 in batches of 4 to 128, and a quartic. */
    private static final StepCost COST = new StepCost(0, 0.5, 1e-3, 3.5e-2, 3e-2, 5e-2);

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public int blockSize(long doublesPerMember, int population, int threads) {
        return 1;
    }

    @Override
    public double microseconds(Work work, int members) {
        return members * COST.of(work);
    }

    @Override
    public Block block(int members) {
        return new PlainBlock(members);
    }
}
