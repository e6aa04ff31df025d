package org.gradlab.run;

import java.util.Locale;
import org.gradlab.network.Layer;
import org.gradlab.network.Network;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.objective.Objective;

/**
 * What a step of all members is expected to take on one thread: a cost model fitted to measured steps of networks from 2-4-1
 * to 64-256-10.
 */
record StepCost(double microseconds) {

    /** Members that the lanes engine computes in the time of one. */
    private static final int LANES = 8;

    /** Each member by itself: the overhead of operations on small arrays, and their arithmetic. */
    static StepCost nd4j(Objective objective, int members) {
        return new StepCost(members
                * (objective instanceof FunctionObjective function
                        ? 2.5 * function.operations()
                        : nd4j((NetworkObjective) objective)));
    }

    /** Eight members at a time, each in a lane of a vector register. */
    static StepCost lanes(Objective objective, int members) {
        return new StepCost(Math.ceil((double) members / LANES)
                * (objective instanceof FunctionObjective function
                        ? 2e-3 * function.operations()
                        : lanes((NetworkObjective) objective)));
    }

    private static double nd4j(NetworkObjective objective) {
        Network network = objective.network();
        int batch = objective.batching().size();
        return 45 * network.depth() + 1e-4 * products(network, batch) + 6e-3 * activations(network, batch);
    }

    private static double lanes(NetworkObjective objective) {
        Network network = objective.network();
        int batch = objective.batching().size();
        return 0.2 * network.depth() + 4e-4 * products(network, batch) + 1e-2 * activations(network, batch);
    }

    /** Multiplications of a step: forward, for dW, and (but for the first layer) for the delta below. */
    private static double products(Network network, int batch) {
        double products = 0;
        for (int l = 1; l <= network.depth(); l++) {
            Layer layer = network.layer(l);
            products += (l == 1 ? 2.0 : 3.0) * batch * layer.inputs() * layer.units();
        }
        return products;
    }

    private static double activations(Network network, int batch) {
        double activations = 0;
        for (int l = 1; l <= network.depth(); l++) {
            activations += (double) batch * network.layer(l).units();
        }
        return activations;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, microseconds < 10 ? "%,.1f \u00b5s" : "%,.0f \u00b5s", microseconds);
    }
}
