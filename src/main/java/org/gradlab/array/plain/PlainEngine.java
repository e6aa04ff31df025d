package org.gradlab.array.plain;

import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.StepCost;
import org.gradlab.array.Work;

/** Computes one member after the other in plain loops. */
public final class PlainEngine implements Engine {

    private static final StepCost COST = new StepCost(0, 0.5, 1e-3, 3.5e-2, 3e-2, 5e-2);

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public int blockSize(long doublesPerMember, int population, int threads) {
        return 1;
    }

    /** One member after the other, an element some ten nanoseconds. */
    @Override
    public double microseconds(Work work, int members) {
        return members * COST.of(work);
    }

    @Override
    public Block block(int members) {
        return new PlainBlock(members);
    }
}
