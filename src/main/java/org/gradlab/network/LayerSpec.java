package org.gradlab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Layer l as a person counts layers: z = a W + b, then the activation, and what else is asked for.
 *
 * @param units outputs of the layer
 * @param bias whether there is a b, and whether it is trained
 * @param trainable false for a frozen layer
 * @param normalization before or after the activation
 * @param dropout the rates of dropout behind all else; none where it is empty
 * @param residual how many layers, this being the last, a skip connection goes around: what they are given is added to what comes out; 0
 *     for no connection
 * @param learningRate the learning rates of its parameters; the optimizer's where it is empty
 */
public record LayerSpec(
        int units,
        Activation activation,
        Bias bias,
        boolean trainable,
        Optional<Normalization> normalization,
        List<Double> dropout,
        int residual,
        List<Double> learningRate) {

    /** Rates of dropout in [0, 1), learning rates above 0. */
    public LayerSpec {
        dropout = List.copyOf(dropout);
        learningRate = List.copyOf(learningRate);
    }

    /** The same with a bias that is trained where its layer is, or none. */
    public LayerSpec(
            int units,
            Activation activation,
            boolean bias,
            boolean trainable,
            Optional<Normalization> normalization,
            List<Double> dropout) {
        this(units, activation, bias ? Bias.TRAINED : Bias.NONE, trainable, normalization, dropout, 0, List.of());
    }

    /** The same at the end of a skip connection around so many layers. */
    public LayerSpec withResidual(int layers) {
        return new LayerSpec(units, activation, bias, trainable, normalization, dropout, layers, learningRate);
    }

    /** A trained layer with a bias and nothing else. */
    public static LayerSpec of(int units, Activation activation) {
        return new LayerSpec(units, activation, true, true, Optional.empty(), List.of());
    }

    /** The links of the chain that make layer {@code number}, from its weights on. */
    List<Layer> chain(int number, int inputs) {
        List<Layer> chain = new ArrayList<>(List.of(new Dense(number, inputs, units, bias, trainable)));
        chain.addAll(normalization(number, Normalization.Position.BEFORE_ACTIVATION));
        chain.add(new ActivationLayer(number, units, activation));
        chain.addAll(normalization(number, Normalization.Position.AFTER_ACTIVATION));
        if (!dropout.isEmpty()) {
            chain.add(new Dropout(number, units, dropout));
        }
        if (residual > 0) {
            chain.add(new Residual(number, units, residual));
        }
        return chain;
    }

    private List<Layer> normalization(int number, Normalization.Position position) {
        return normalization.stream()
                .filter(asked -> asked.position() == position)
                .map(asked -> asked.layer(number, units, trainable))
                .toList();
    }
}
