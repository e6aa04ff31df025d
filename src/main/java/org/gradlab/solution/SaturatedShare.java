package org.gradlab.solution;

import java.util.Arrays;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.data.Dataset;
import org.gradlab.network.Network;
import org.gradlab.network.NetworkPass;
import org.gradlab.network.NumberedLayer;
import org.gradlab.network.Saturation;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.state.BlockState;
import org.gradlab.state.Population;
import org.gradlab.state.Step;

/** How many of a member's hidden activations are at the ends of their range, over the training data. */
final class SaturatedShare {

    private SaturatedShare() {}

    /** In [0, 1]; 0 where no hidden activation can saturate. */
    static double of(Engine engine, NetworkObjective objective, Population trained, int member) {
        Network network = objective.network();
        Dataset data = objective.parts().train();
        Block block = engine.block(1);
        BlockState state = new BlockState(block, trained.space());
        state.load(trained, member);
        NetworkPass pass = network.pass(block, state, data.rows());
        pass.x().fill(data.x());
        pass.forward(Step.evaluation(0));
        long saturated = 0;
        long all = 0;
        for (int l = 1; l < network.depth(); l++) {
            NumberedLayer layer = network.layer(l);
            if (layer.activation().saturation().isPresent()) {
                Saturation bounds = layer.activation().saturation().get();
                double[] a = pass.layer(l).a().toDoubles();
                saturated += Arrays.stream(a)
                        .filter(value -> value < bounds.low() || value > bounds.high())
                        .count();
                all += a.length;
            }
        }
        return all == 0 ? 0 : (double) saturated / all;
    }
}
