package org.gradlab.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Layer l and the links of the chain that it is made of.
 *
 * @param dense the first of them, unless skip connections leave there
 * @param chain all of them
 */
public record NumberedLayer(Dense dense, LayerSpec spec, List<Layer> chain) {

    /** The links are not to be modified. */
    public NumberedLayer {
        chain = List.copyOf(chain);
    }

    /** Layer {@code number}, with a branch below it or without one. */
    static NumberedLayer of(int number, int inputs, LayerSpec spec, boolean branches) {
        List<Layer> chain = new ArrayList<>(spec.chain(number, inputs));
        Dense dense = (Dense) chain.get(0);
        if (branches) {
            chain.add(0, new Branch(number, inputs));
        }
        return new NumberedLayer(dense, spec, chain);
    }

    /** The function that makes a of z. */
    public Activation activation() {
        return spec.activation();
    }

    /** The numbers that a row has above the layer. */
    public int units() {
        return spec.units();
    }

    /** The numbers that a row has below the layer. */
    public int inputs() {
        return dense.inputs();
    }

    /** Whether gradients are formed for its parameters. */
    public boolean trainable() {
        return spec.trainable();
    }
}
