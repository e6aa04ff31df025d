package org.gradlab.experiment;

import java.util.List;
import org.gradlab.initializer.Initializer;
import org.gradlab.network.Dense;
import org.gradlab.network.Network;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Population;

/**
 * Draws the initial parameters of members: each from a stream of its own, layer by layer, W before b, so that a member's
 * start depends on the seed and the number of the start alone.
 *
 * @param initializers one a layer, input side first
 */
record RandomStart(Network network, List<Initializer> initializers, long seed) {

    /** Sets the parameters of all members. Modified: population. */
    void draw(MemberPlan members, Population population) {
        for (int m = 0; m < population.members(); m++) {
            draw(new RandomStream(seed, members.start(m), Purpose.INITIALIZATION), m, population);
        }
    }

    private void draw(RandomStream stream, int m, Population population) {
        for (int l = 1; l <= network.depth(); l++) {
            Dense layer = network.layer(l).dense();
            Initializer initializer = initializers.get(l - 1);
            double[] w = initializer.weights(layer.inputs(), layer.units(), stream);
            population.set(layer.weights(), m, w);
            if (layer.bias()) {
                double[] b = initializer.biases(layer.units(), stream);
                population.set(layer.biases(), m, b);
            }
        }
    }
}
