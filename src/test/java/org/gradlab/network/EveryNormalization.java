package org.gradlab.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.network.Normalization.Position;

/** Normalisations and layers with them, for tests. */
final class EveryNormalization {

    static final List<Double> EPSILONS = List.of(1e-5, 0.1);
    static final List<Double> MOMENTA = List.of(0.1, 0.3);

    private EveryNormalization() {}

    /** Both kinds in both positions. */
    static Stream<Normalization> all() {
        return Stream.of(Position.values()).flatMap(position -> Stream.of(batch(position), layer(position)));
    }

    static Normalization batch(Position position) {
        return new BatchNormalization(position, EPSILONS, MOMENTA);
    }

    static Normalization layer(Position position) {
        return new LayerNormalization(position, EPSILONS);
    }

    static LayerSpec normalized(int units, Activation activation, Normalization normalization) {
        return new LayerSpec(units, activation, true, true, Optional.of(normalization), List.of());
    }
}
