package org.gradlab.forecast;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.initializer.Initializer;
import org.gradlab.initializer.Moments;
import org.gradlab.network.BatchNormalization;
import org.gradlab.network.Bias;
import org.gradlab.network.ElementwiseActivation;
import org.gradlab.network.Network;
import org.gradlab.network.Normalization;
import org.gradlab.network.NumberedLayer;

/**
 * Mean-field theory of a network before training (Poole et al. 2016; Schoenholz et al. 2017, arXiv 1611.01232): in a wide layer z is normal, with
 *
 * <pre>
 *   mean_l     = n mean(W) E[a] + mean(b)
 *   variance_l = n var(W) E[a^2] + var(b),  over the n inputs a of the layer
 *   chi_l      = n var(W_(l+1)) E[f'(z_l)^2],  over the n units of layer l
 * </pre>
 *
 * A normalisation before f makes z normal of mean 0 and variance 1 and divides the signal by the standard deviation that z had; one behind f does
 * so with a. Dropout, which keeps means, multiplies E[a^2] by 1 / (1 - p).
 */
public final class MeanField {

    private static final double NORMALIZED = 1;

    private final Network network;
    private final List<Initializer> initializers;

    /** The theory of a network whose layers start with these initializers, input side first. */
    public MeanField(Network network, List<Initializer> initializers) {
        this.network = network;
        this.initializers = List.copyOf(initializers);
    }

    /**
     * The forecast of every layer.
     *
     * @param inputMean mean over features and rows
     * @param inputMeanSquare the same of the squares
     */
    public List<LayerForecast> layers(double inputMean, double inputMeanSquare) {
        List<LayerForecast> layers = new ArrayList<>();
        Signal signal = new Signal(inputMean, inputMeanSquare);
        for (NumberedLayer layer : network.layers()) {
            Distribution z = distribution(layer, signal);
            LayerForecast forecast = forecast(layer, z);
            layers.add(forecast);
            signal = behind(layer, forecast);
        }
        return layers;
    }

    /** Mean and mean square of what a layer is given. */
    private record Signal(double mean, double meanSquare) {}

    /**
     * Of z.
     *
     * @param normalizedBy what a normalisation finds: over a batch, a unit's own mean is no part of the variance
     */
    private record Distribution(double mean, double variance, double normalizedBy) {}

    private Distribution distribution(NumberedLayer layer, Signal a) {
        Initializer initializer = initializers.get(layer.dense().number() - 1);
        Moments w = initializer.moments(layer.inputs(), layer.units());
        Moments b = layer.spec().bias() != Bias.NONE ? initializer.biasMoments() : Moments.ZERO;
        double spread = layer.inputs() * w.variance();
        boolean isOverTheBatch = layer.spec()
                .normalization()
                .filter(BatchNormalization.class::isInstance)
                .isPresent();
        return new Distribution(
                layer.inputs() * w.mean() * a.mean() + b.mean(),
                spread * a.meanSquare() + b.variance(),
                isOverTheBatch ? spread * (a.meanSquare() - a.mean() * a.mean()) : spread * a.meanSquare());
    }

    private LayerForecast forecast(NumberedLayer layer, Distribution z) {
        int number = layer.dense().number();
        if (!(layer.activation() instanceof ElementwiseActivation f)) {
            return new LayerForecast(number, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        boolean isBefore = isNormalized(layer, Normalization.Position.BEFORE_ACTIVATION);
        double mean = isBefore ? 0 : z.mean();
        double variance = isBefore ? NORMALIZED : z.variance();
        double a = Gaussian.expectation(f.value()::at, mean, variance);
        double aSquare = Gaussian.expectation(x -> square(f.value().at(x)), mean, variance);
        double slopeSquare = Gaussian.expectation(x -> square(f.slope().at(x)), mean, variance);
        double aVariance = Math.max(0, aSquare - a * a);
        double divided = (isBefore ? z.normalizedBy() : 1)
                * (isNormalized(layer, Normalization.Position.AFTER_ACTIVATION) ? aVariance : 1);
        return new LayerForecast(
                number,
                a,
                aVariance,
                variance + mean * mean,
                Gaussian.expectation(f.slope()::at, mean, variance),
                chi(layer, slopeSquare / divided));
    }

    private double chi(NumberedLayer layer, double slopeSquare) {
        int number = layer.dense().number();
        if (number == network.depth()) {
            return Double.NaN;
        }
        NumberedLayer next = network.layer(number + 1);
        Moments w = initializers.get(number).moments(next.inputs(), next.units());
        return layer.units() * w.variance() * slopeSquare / kept(layer);
    }

    private static Signal behind(NumberedLayer layer, LayerForecast forecast) {
        double mean = forecast.activationMean();
        double square = forecast.activationVariance() + mean * mean;
        Signal a = isNormalized(layer, Normalization.Position.AFTER_ACTIVATION)
                ? new Signal(0, NORMALIZED)
                : new Signal(mean, square);
        return new Signal(a.mean(), a.meanSquare() / kept(layer));
    }

    /** The share of units that dropout keeps. */
    private static double kept(NumberedLayer layer) {
        return layer.spec().dropout().stream().findFirst().map(p -> 1 - p).orElse(1.0);
    }

    private static boolean isNormalized(NumberedLayer layer, Normalization.Position position) {
        return layer.spec()
                .normalization()
                .filter(asked -> asked.position() == position)
                .isPresent();
    }

    private static double square(double x) {
        return x * x;
    }
}
