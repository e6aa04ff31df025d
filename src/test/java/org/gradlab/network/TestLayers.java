package org.gradlab.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Layers and activations that tests build networks of. */
public final class TestLayers {

    private TestLayers() {}

    /** Every activation there is. */
    public static Stream<Activation> activations() {
        return Stream.concat(elementwise(), Stream.of(new Softmax()));
    }

    /** Every activation that has a slope for every number. */
    public static Stream<ElementwiseActivation> elementwise() {
        return Stream.of(
                new Sigmoid(),
                new Tanh(),
                new Relu(),
                LeakyRelu.of(LeakyRelu.STANDARD_LEAK),
                new Softplus(),
                new Identity(),
                Elu.of(Elu.STANDARD_ALPHA),
                new Gelu(),
                new Silu());
    }

    /** A layer with neither normalisation nor dropout. */
    public static LayerSpec layer(int units, Activation activation, boolean bias, boolean trainable) {
        return new LayerSpec(units, activation, bias, trainable, Optional.empty(), List.of());
    }
}
