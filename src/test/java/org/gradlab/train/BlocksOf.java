package org.gradlab.train;

import org.gradlab.array.Block;
import org.gradlab.array.Engine;

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
    public Block block(int members) {
        return engine.block(members);
    }
}
