package org.gradlab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;

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

    /** The parameters of its links, and what else these have. */
    Stream<Slot> slots() {
        Stream<Slot> slots = chain.stream().flatMap(layer -> layer.slots().stream());
        Optional<Hyperparameter> own = learningRate();
        return own.isEmpty()
                ? slots
                : slots.map(slot -> slot.role() == Role.PARAMETER ? slot.learningAt(own.get()) : slot);
    }

    /** The settings of its links that may differ from member to member, its learning rate first. */
    Stream<Hyperparameter> hyperparameters() {
        return Stream.concat(
                learningRate().stream(), chain.stream().flatMap(layer -> layer.hyperparameters().stream()));
    }

    private Optional<Hyperparameter> learningRate() {
        return spec.learningRate().isEmpty()
                ? Optional.empty()
                : Optional.of(new Hyperparameter(
                        "model.layers[" + (dense.number() - 1) + "].learningRate", spec.learningRate()));
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
