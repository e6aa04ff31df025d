package org.gradlab.array.dual;

import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.Precision;
import org.gradlab.array.Work;

/**
 * Computes with dual numbers a + b e, e^2 = 0, on the arrays of another engine: beside every number stands its derivative along a direction of
 * the member's own, without truncation. What the mathematics makes of parameters p with the tangent v, this makes of both: of the gradient,
 * H v (forward over reverse; Pearlmutter 1994).
 *
 * @param engine does the arithmetic
 */
public record DualEngine(Engine engine) implements Engine {

    /** Both numbers, and what the product rule has to add up. */
    private static final int COST = 4;

    @Override
    public String name() {
        return "dual " + engine.name();
    }

    @Override
    public Precision precision() {
        return engine.precision();
    }

    @Override
    public int blockSize(long doublesPerMember, int population, int threads) {
        return engine.blockSize(COST * doublesPerMember, population, threads);
    }

    @Override
    public double microseconds(Work work, int members) {
        return COST * engine.microseconds(work, members);
    }

    @Override
    public Block block(int members) {
        return new DualBlock(engine.block(members));
    }
}
