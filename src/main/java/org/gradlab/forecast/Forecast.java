package org.gradlab.forecast;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is to be expected of a network before it is trained.
 *
 * @param layers by theory, input side first
 * @param measured the same on the restarts' start
 * @param narrowness sum of 1 / units over the hidden layers: norms differ from start to start by a factor of about e^narrowness
 */
public record Forecast(List<LayerForecast> layers, List<MeasuredLayer> measured, double narrowness) {

    /** A gradient of which is nothing left to learn by. */
    public static final double LOST = 1e-6;

    /** The sum of 1 / units from which the theory of wide layers says little (Hanin and Rolnick 2018, arXiv 1803.01719). */
    public static final double NARROW = 0.5;

    /** Layers that are not to be modified. */
    public Forecast {
        layers = List.copyOf(layers);
        measured = List.copyOf(measured);
    }

    /** Whether the layers are too narrow for the theory. */
    public boolean isNarrow() {
        return narrowness > NARROW;
    }

    /** What is left of the signal in the first layer, by theory. */
    public double product() {
        return layers.stream()
                .limit(layers.size() - 1L)
                .mapToDouble(LayerForecast::gain)
                .reduce(1, (a, b) -> a * b);
    }

    /** What is left of it as measured: the median of the restarts. */
    public double measuredProduct() {
        return measured.stream()
                .limit(measured.size() - 1L)
                .mapToDouble(MeasuredLayer::gain)
                .reduce(1, (a, b) -> a * b);
    }

    /**
     * How many hidden layers like the last one there may be before the signal falls under {@link #LOST} of the last layer's; empty where it does
     * not fall, or where there is no hidden layer.
     */
    public OptionalInt greatestDepth() {
        if (layers.size() < 2 || product() >= 1) {
            return OptionalInt.empty();
        }
        double gain = layers.get(layers.size() - (layers.size() > 2 ? 3 : 2)).gain();
        return gain < 1 && gain > 0
                ? OptionalInt.of((int) Math.floor(Math.log(LOST) / Math.log(gain)))
                : OptionalInt.empty();
    }
}
