package org.gradlab.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
 * With skip connections, what the layers at their ends send back adds up, as if independent: u_l, the mean square of dL/d(output of layer l), is
 *
 * <pre>
 *   u_(l-1) = n var(W_l) E[f'(z_l)^2] u_l + the sum of u_e over the connections that leave below layer l and end at e
 *   chi_l   = n_l E[f'(z_l)^2] u_l / (n_(l+1) E[f'(z_(l+1))^2] u_(l+1))
 * </pre>
 *
 * which without any is the line above. A normalisation before f makes z normal of mean 0 and variance 1 and divides the signal by the standard deviation that z had; one behind f does
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
        List<Signal> outputs = new ArrayList<>(List.of(new Signal(inputMean, inputMeanSquare)));
        List<Passed> passed = new ArrayList<>();
        for (NumberedLayer layer : network.layers()) {
            int l = layer.dense().number();
            Passed through = through(layer, distribution(layer, outputs.get(l - 1)));
            Signal a = behind(layer, through);
            int around = layer.spec().residual();
            outputs.add(around == 0 ? a : a.plus(outputs.get(l - around)));
            passed.add(through);
        }
        double[] chi = chi(passed);
        return IntStream.range(0, chi.length)
                .mapToObj(i -> passed.get(i).forecast(i + 1, chi[i]))
                .toList();
    }

    /** chi_l in the place l - 1, from the last layer down; numbers are divided by those of the layer above, so that none vanishes. */
    private double[] chi(List<Passed> passed) {
        int depth = passed.size();
        double[] chi = new double[depth];
        double[] u = new double[depth + 1];
        u[depth] = 1;
        for (int l = depth; l >= 1; l--) {
            NumberedLayer layer = network.layer(l);
            // The slopes of the last layer are in every number alike.
            double slopeSquare = l == depth && layer.spec().residual() == 0
                    ? 1
                    : passed.get(l - 1).slopeSquare() / kept(layer);
            double signal = u[l] * slopeSquare;
            chi[l - 1] = l == depth
                    ? Double.NaN
                    : layer.units() * signal / network.layer(l + 1).units();
            int around = layer.spec().residual();
            if (around > 0) {
                u[l - around] += u[l];
            }
            Moments w = initializers.get(l - 1).moments(layer.inputs(), layer.units());
            u[l - 1] += layer.units() * w.variance() * signal;
            for (int below = 0; below < l; below++) {
                u[below] /= signal > 0 ? signal : 1;
            }
        }
        return chi;
    }

    /**
     * What theory makes of a layer by what it is given.
     *
     * @param slopeSquare mean of f'(z)^2, normalisations included
     */
    private record Passed(double mean, double variance, double meanSquare, double meanSlope, double slopeSquare) {

        LayerForecast forecast(int layer, double chi) {
            return new LayerForecast(layer, mean, variance, meanSquare, meanSlope, chi);
        }
    }

    /** Mean and mean square of what a layer is given. */
    private record Signal(double mean, double meanSquare) {

        /** With another one, as if independent. */
        Signal plus(Signal other) {
            return new Signal(mean + other.mean, meanSquare + 2 * mean * other.mean + other.meanSquare);
        }
    }

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

    private static Passed through(NumberedLayer layer, Distribution z) {
        if (!(layer.activation() instanceof ElementwiseActivation f)) {
            return new Passed(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
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
        return new Passed(
                a,
                aVariance,
                variance + mean * mean,
                Gaussian.expectation(f.slope()::at, mean, variance),
                slopeSquare / divided);
    }

    private static Signal behind(NumberedLayer layer, Passed passed) {
        double mean = passed.mean();
        double square = passed.variance() + mean * mean;
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
