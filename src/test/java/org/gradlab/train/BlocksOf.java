package org.gradlab.train;

import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.Work;

/** An engine with blocks of a given size. */
record BlocksOf(int size, Engine engine) implements Engine {

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public int blockSize(long doublesPerMember, int population, int threads) {
        return size;
    }

    @Override
    public double microseconds(Work work, int members) {
        return engine.microseconds(work, members);
    }

    @Override
    public Block block(int members) {
        return engine.block(members);
    }
}
