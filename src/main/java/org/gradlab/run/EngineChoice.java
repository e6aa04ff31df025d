package org.gradlab.run;

import java.util.Locale;
import org.gradlab.array.Engine;
import org.gradlab.network.Layer;
import org.gradlab.network.Network;

/**
 * The engine of a run.
 *
 * @param reason why it was chosen, as a person reads it
 */
public record EngineChoice(Engine engine, String reason) {

    /** Members that the lanes engine computes in the time of one. */
    private static final int LANES = 8;

    /**
     * Chooses between two engines by what a step of all members is expected to cost.
     *
     * @param batch rows of a batch
     * @param members how many members there are
     */
    static EngineChoice byCost(Engine nd4j, Engine lanes, Network network, int batch, int members) {
        double nd4jCost = members * nd4jMicroseconds(network, batch);
        double lanesCost = Math.ceil((double) members / LANES) * lanesMicroseconds(network, batch);
        Engine cheaper = lanesCost <= nd4jCost ? lanes : nd4j;
        String estimate = String.format(
                Locale.ROOT,
                "auto: a step of %,d members is expected to cost %s with lanes, %s with nd4j",
                members,
                microseconds(lanesCost),
                microseconds(nd4jCost));
        return new EngineChoice(cheaper, estimate);
    }

    /** Fitted to measured steps of networks from 2-4-1 to 64-256-10: operations x their overhead, and arithmetic. */
    private static double nd4jMicroseconds(Network network, int batch) {
        return 45.0 * network.depth() + 1e-4 * products(network, batch) + 6e-3 * activations(network, batch);
    }

    /** The same for eight members in a vector register each. */
    private static double lanesMicroseconds(Network network, int batch) {
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

    private static String microseconds(double cost) {
        return String.format(Locale.ROOT, cost < 10 ? "%,.1f \u00b5s" : "%,.0f \u00b5s", cost);
    }
}
