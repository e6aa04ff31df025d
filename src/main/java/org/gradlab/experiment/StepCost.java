package org.gradlab.experiment;

import java.util.Locale;
import java.util.stream.IntStream;
import org.gradlab.network.Network;
import org.gradlab.network.NumberedLayer;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.objective.Objective;

/**
 * What a step of all members is expected to take on one thread: a cost model fitted to measured steps of networks from 2-4-1
 * to 64-256-256-10 in batches of 4 to 128, and of a quartic. It is within a third of every one of them.
 */
public record StepCost(double microseconds) {

    /** Members that the lanes engine computes in the time of one. */
    private static final int SIDE_BY_SIDE = 8;

    /** Microseconds of a member with the nd4j engine, per {@link #terms}. */
    private static final double[] ND4J = {29, 19, 4.8e-5, 8.6e-3};

    /** Microseconds of eight members with the lanes engine, per {@link #terms}. */
    private static final double[] LANES = {0.09, 0.14, 5.1e-4, 1.5e-2};

    /** Microseconds of an operation on a number of one member with the nd4j engine. */
    private static final double ND4J_NUMBER = 25;

    /** Microseconds of an operation on a number of eight members with the lanes engine. */
    private static final double LANES_NUMBER = 3e-3;

    /** Each member by itself: the overhead of operations on small arrays, and their arithmetic. */
    static StepCost nd4j(Objective objective, int members) {
        return new StepCost(members
                * (objective instanceof FunctionObjective function
                        ? ND4J_NUMBER * function.operations()
                        : sum(ND4J, (NetworkObjective) objective)));
    }

    /** Eight members at a time, each in a lane of a vector register. */
    static StepCost lanes(Objective objective, int members) {
        return new StepCost(Math.ceil((double) members / SIDE_BY_SIDE)
                * (objective instanceof FunctionObjective function
                        ? LANES_NUMBER * function.operations()
                        : sum(LANES, (NetworkObjective) objective)));
    }

    /**
     * What the cost of a network's step is a sum of: the step itself; its layers; its multiplications, forward, for dW, and (but for the first
     * layer) for the delta below; and its activations.
     */
    public static double[] terms(NetworkObjective objective) {
        Network network = objective.network();
        double batch = objective.batching().size();
        double products = 0;
        double activations = 0;
        for (int l = 1; l <= network.depth(); l++) {
            NumberedLayer layer = network.layer(l);
            products += (l == 1 ? 2 : 3) * batch * layer.inputs() * layer.units();
            activations += batch * layer.units();
        }
        return new double[] {1, network.depth(), products, activations};
    }

    private static double sum(double[] constants, NetworkObjective objective) {
        double[] terms = terms(objective);
        return IntStream.range(0, terms.length)
                .mapToDouble(i -> constants[i] * terms[i])
                .sum();
    }

    @Override
    public String toString() {
        if (microseconds < 1) {
            return String.format(Locale.ROOT, "%,.0f ns", 1000 * microseconds);
        }
        return String.format(Locale.ROOT, microseconds < 10 ? "%,.1f \u00b5s" : "%,.0f \u00b5s", microseconds);
    }
}
