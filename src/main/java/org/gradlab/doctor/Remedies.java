package org.gradlab.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gradlab.config.Config;
import org.gradlab.config.LayerConfig;
import org.gradlab.config.NetworkConfig;
import org.gradlab.data.Scaling;
import org.gradlab.text.Numbers;

/** The changes that are worth trying with a network, one at a time. */
final class Remedies {

    private static final List<Double> FACTORS = List.of(0.1, 0.3, 3.0, 10.0);
    private static final List<String> INITIALIZERS = List.of("glorotUniform", "heNormal");
    private static final List<String> ACTIVATIONS = List.of("tanh", "relu", "leakyRelu");

    private final Config config;
    private final NetworkConfig network;

    private Remedies(Config config, NetworkConfig network) {
        this.config = config;
        this.network = network;
    }

    static List<Remedy> of(Config config, NetworkConfig network) {
        return new Remedies(config, network).all();
    }

    private List<Remedy> all() {
        List<Remedy> all = new ArrayList<>();
        double rate = config.optimizer().learningRate().rates().get(0);
        FACTORS.forEach(factor -> all.add(Remedy.of("rate", "optimizer.learningRate", Numbers.rough(rate * factor))));
        INITIALIZERS.forEach(name -> all.add(Remedy.of("initializer", "model.initializer", name)));
        if (network.data().scale() == Scaling.NONE) {
            all.add(Remedy.of("scaling", "data.scale", "standard"));
        }
        all.add(Remedy.of("optimizer", "optimizer", "{name: adam, learningRate: 0.01}"));
        all.add(Remedy.of("optimizer", "optimizer", "{name: momentum, learningRate: " + Numbers.rough(rate) + "}"));
        if (network.model().layers().size() > 1) {
            ACTIVATIONS.forEach(name -> all.add(hidden("activation", "activation", l -> name)));
            all.add(hidden("normalization", "normalization", l -> "batch"));
            residual().ifPresent(all::add);
            all.add(hidden("units", "units", l -> "" + 2 * layer(l).units()));
        }
        return all;
    }

    private LayerConfig layer(int index) {
        return network.model().layers().get(index);
    }

    /** A skip connection around every hidden layer that is as wide as the one below it. */
    private Optional<Remedy> residual() {
        List<String> overrides = IntStream.range(1, network.model().layers().size() - 1)
                .filter(l -> layer(l).units() == layer(l - 1).units()
                        && layer(l).spec().residual() == 0)
                .mapToObj(l -> "model.layers[" + l + "].residual=1")
                .toList();
        return overrides.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Remedy("residual", "residual: 1 in hidden layers as wide as the one below", overrides));
    }

    /** The same change in every hidden layer. */
    private Remedy hidden(String kind, String key, IntFunction<String> value) {
        List<String> overrides = IntStream.range(0, network.model().layers().size() - 1)
                .mapToObj(l -> "model.layers[" + l + "]." + key + "=" + value.apply(l))
                .toList();
        return new Remedy(kind, key + ": " + value.apply(0) + " in the hidden layers", overrides);
    }
}
