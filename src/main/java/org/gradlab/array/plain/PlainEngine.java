package org.gradlab.array.plain;

import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.Work;

/** Computes one member after the other in plain loops. */
public final class PlainEngine implements Engine {

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
        return members * work.cost(1, 1, 2e-3, 5e-2, 5e-2);
    }

    @Override
    public Block block(int members) {
        return new PlainBlock(members);
    }
}
