package org.gradlab.network;

import java.util.List;
import java.util.Optional;
import org.gradlab.array.DenseChain;
import org.gradlab.state.BlockState;
import org.gradlab.state.Gradients;

/** The layers of a network as links of a chain that an engine may have a kernel for. */
final class Links {

    private Links() {}

    /** Empty unless every layer is trained, and is weights and an element-wise activation that is the same for all members. */
    static Optional<List<DenseChain.Link>> of(Network network, BlockState state, Gradients gradients) {
        return network.layers().stream().allMatch(Links::isLink)
                ? Optional.of(network.layers().stream()
                        .map(layer -> link(layer, state, gradients))
                        .toList())
                : Optional.empty();
    }

    private static boolean isLink(NumberedLayer layer) {
        return layer.trainable()
                && layer.chain().size() == 2
                && layer.spec().activation() instanceof ElementwiseActivation
                && !(layer.spec().activation() instanceof ParametricActivation);
    }

    private static DenseChain.Link link(NumberedLayer layer, BlockState state, Gradients gradients) {
        Dense dense = layer.dense();
        ElementwiseActivation activation = (ElementwiseActivation) layer.spec().activation();
        return new DenseChain.Link(
                state.get(dense.weights()),
                Optional.of(dense).filter(Dense::bias).map(of -> state.get(of.biases())),
                activation.value(),
                activation.slope(),
                gradients.of(dense.weights()),
                Optional.of(dense).filter(Dense::trainsBias).map(of -> gradients.of(of.biases())));
    }
}
