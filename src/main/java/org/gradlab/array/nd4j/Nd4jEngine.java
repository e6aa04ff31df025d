package org.gradlab.array.nd4j;

import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.StepCost;
import org.gradlab.array.Work;

/**
 * Computes with ND4J's matrices, one member after the other.
 *
 * <p>One operation costs microseconds however small its matrix, so this engine suits few members with wide layers. BLAS
 * is expected to use one thread (OMP_NUM_THREADS=1): the parallel axis is the members.
 */
public final class Nd4jEngine implements Engine {

    private static final StepCost COST = new StepCost(29, 19, 4.8e-5, 8.6e-3, 0, 25);

    @Override
    public String name() {
        return "nd4j";
    }

    /** One: nothing is gained by keeping members together that are computed one after the other. */
    @Override
    public int blockSize(long doublesPerMember, int population, int threads) {
        return 1;
    }

    /** One member after the other; fitted to networks from 2-4-1 to 64-256-256-10 in batches of 4 to 128, and a quartic. */
    @Override
    public double microseconds(Work work, int members) {
        return members * COST.of(work);
    }

    @Override
    public Block block(int members) {
        return new Nd4jBlock(members);
    }
}
