package org.gradlab.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.DenseChain;
import org.gradlab.state.BlockState;
import org.gradlab.state.Step;

/** A network at work on a batch, for a block of members: the passes of its layers, one above the other. */
public final class NetworkPass {

    private final Network network;
    private final InputPass input;
    private final List<Pass> passes = new ArrayList<>();
    private final List<LayerTrace> layers = new ArrayList<>();

    /** Where skip connections leave the chain, by the number of the layer above. */
    private final Map<Integer, Branch.BranchPass> branches = new HashMap<>();

    /** What the last activation is applied to. */
    private Pass logits;

    /** How many passes from the bottom on the signal does not reach. */
    private int untrained;

    private final Optional<List<DenseChain.Link>> links;

    NetworkPass(Network network, Block block, BlockState state, int rows, Optional<Binding.Learning> learning) {
        this.network = network;
        this.links = learning.flatMap(of -> Links.of(network, state, of.gradients()));
        this.input = InputPass.of(block, rows, network.inputs());
        this.logits = input;
        Pass top = input;
        for (NumberedLayer layer : network.layers()) {
            top = stack(layer, block, state, learning, top);
        }
    }

    private Pass stack(
            NumberedLayer layer, Block block, BlockState state, Optional<Binding.Learning> learning, Pass below) {
        Pass top = below;
        Pass dense = below;
        Pass activation = below;
        int number = layer.dense().number();
        for (Layer link : layer.chain()) {
            boolean isAboveWeights = dense != below;
            boolean reachesBelow =
                    number > network.lowestTrainable() || (isAboveWeights && number == network.lowestTrainable());
            Pass pass = link.bind(new Binding(block, state, learning, top, branches, reachesBelow));
            if (pass instanceof Branch.BranchPass branch) {
                branches.put(number, branch);
            } else if (link instanceof Dense) {
                dense = pass;
            } else if (link instanceof ActivationLayer) {
                logits = top;
                activation = pass;
            }
            untrained += number < network.lowestTrainable() ? 1 : 0;
            passes.add(pass);
            top = pass;
        }
        Optional<Array> slopes =
                activation instanceof SlopedPass sloped ? Optional.of(sloped.slopes()) : Optional.empty();
        layers.add(new LayerTrace(
                layer,
                dense.output(),
                activation.output(),
                slopes,
                top.output(),
                top.outputGradient(),
                dense.outputGradient()));
        return top;
    }

    /** The network at work. */
    public Network network() {
        return network;
    }

    /** The rows of the pass. */
    public int rows() {
        return input.output().rows();
    }

    /** The input, [members, batch, inputs]; to be filled before a pass. */
    public Array x() {
        return input.output();
    }

    /** What is computed in layer l, counted from 1. */
    public LayerTrace layer(int l) {
        return layers.get(l - 1);
    }

    /** What the last activation is applied to, and where dL/d(that) goes. */
    public Pass logits() {
        return logits;
    }

    /** What the network makes of x, and where dL/d(that) goes. */
    public Pass output() {
        return passes.get(passes.size() - 1);
    }

    /** Its layers as links of a {@link DenseChain}; empty where they are more than that, or where it does not learn. */
    public Optional<List<DenseChain.Link>> links() {
        return links;
    }

    /** Fills the output of every layer. */
    public void forward(Step step) {
        for (int i = 0; i < passes.size(); i++) {
            passes.get(i).forward(step);
        }
    }

    /** Fills every gradient, from dL/d(output of the network). */
    public void backward(Step step) {
        backward(step, passes.size());
    }

    /** Fills every gradient, from dL/d(logits): the way back through the last activation is not gone. */
    public void backwardFromLogits(Step step) {
        backward(step, passes.size() - 1);
    }

    private void backward(Step step, int above) {
        for (int i = above - 1; i >= untrained; i--) {
            passes.get(i).backward(step);
        }
    }

    /** All arrays by their names: x, z1, a1, upstream1, delta1, z2, .... Deltas that are not formed are left out. */
    public Map<String, Array> named() {
        Map<String, Array> named = new LinkedHashMap<>();
        named.put("x", x());
        for (int l = 1; l <= network.depth(); l++) {
            named.put("z" + l, layer(l).z());
            named.put("a" + l, layer(l).a());
            if (l >= network.lowestTrainable()) {
                named.put("upstream" + l, layer(l).upstream());
                named.put("delta" + l, layer(l).delta());
            }
        }
        return named;
    }
}
