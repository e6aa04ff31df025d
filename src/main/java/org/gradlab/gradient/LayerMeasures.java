package org.gradlab.gradient;

import static org.gradlab.gradient.Measure.A_MEAN;
import static org.gradlab.gradient.Measure.A_STD;
import static org.gradlab.gradient.Measure.DB_NORM;
import static org.gradlab.gradient.Measure.DEAD;
import static org.gradlab.gradient.Measure.DELTA_NORM;
import static org.gradlab.gradient.Measure.DELTA_RATIO;
import static org.gradlab.gradient.Measure.DW_MAX;
import static org.gradlab.gradient.Measure.DW_NORM;
import static org.gradlab.gradient.Measure.DW_RMS;
import static org.gradlab.gradient.Measure.DW_STD_RATIO;
import static org.gradlab.gradient.Measure.GAIN_SLOPE;
import static org.gradlab.gradient.Measure.GAIN_WEIGHTS;
import static org.gradlab.gradient.Measure.MEAN_SLOPE;
import static org.gradlab.gradient.Measure.SATURATED;
import static org.gradlab.gradient.Measure.UPDATE_RATIO;
import static org.gradlab.gradient.Measure.W_NORM;

import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Combination;
import org.gradlab.network.Activation;
import org.gradlab.network.Layer;
import org.gradlab.network.Network;
import org.gradlab.network.Trace;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameters;
import org.gradlab.parameter.Updates;

/** Takes every {@link Measure} of every layer of a block of members. */
public final class LayerMeasures {

    private final Network network;
    private final MeasureTable table;
    private final Statistics statistics;

    /** Measures of {@code network} for the members of {@code block}. */
    public LayerMeasures(Network network, Block block) {
        this.network = network;
        this.table = new MeasureTable(block, network.depth());
        this.statistics = new Statistics(block);
    }

    /**
     * Measures all layers after a backward pass, before its updates are added.
     *
     * @return [members, layers, {@link Measure#columns}] in row-major order
     */
    public double[] take(Parameters parameters, Trace trace, Gradients gradients, Updates updates) {
        table.clear();
        for (int l = 1; l <= network.depth(); l++) {
            statistics.norm(parameters.get(network.weightName(l)), table.at(l, W_NORM));
            if (network.layer(l).trainable()) {
                weightGradient(l, parameters, gradients, updates);
            }
            activation(l, trace);
        }
        signal(trace);
        return table.toDoubles();
    }

    private void weightGradient(int l, Parameters parameters, Gradients gradients, Updates updates) {
        Array w = parameters.get(network.weightName(l));
        Array dW = gradients.of(network.weightName(l));
        statistics.norm(dW, table.at(l, DW_NORM));
        table.at(l, DW_RMS).scale(table.at(l, DW_NORM), 1 / Math.sqrt(dW.rows() * dW.columns()));
        statistics.maxOfAbs(dW, table.at(l, DW_MAX));
        statistics.ratioOfStandardDeviations(dW, w, table.at(l, DW_STD_RATIO));
        statistics.logRatioOfMeanAbs(updates.of(network.weightName(l)), w, table.at(l, UPDATE_RATIO));
        if (network.layer(l).bias()) {
            statistics.norm(gradients.of(network.biasName(l)), table.at(l, DB_NORM));
        }
        statistics.histogram(dW, table.histogram(l));
    }

    private void activation(int l, Trace trace) {
        Layer layer = network.layer(l);
        Array a = trace.a(l);
        statistics.meanAndStandardDeviation(a, table.at(l, A_MEAN), table.at(l, A_STD));
        statistics.zeroColumns(a, table.at(l, DEAD));
        switch (layer.activation()) {
            case SIGMOID -> statistics.shareOutside(a, 0.015, 0.985, table.at(l, SATURATED));
            case TANH -> statistics.shareOutside(a, -0.97, 0.97, table.at(l, SATURATED));
            case RELU, LEAKY_RELU, SOFTPLUS, IDENTITY, SOFTMAX -> {}
        }
        if (layer.activation() != Activation.SOFTMAX) {
            Array slope = statistics.ones(a);
            layer.activation().backward(slope, trace.z(l), a, slope);
            statistics.mean(slope, table.at(l, MEAN_SLOPE));
        }
    }

    /** The backpropagated signal, and where it was lost: r_l = gain of W_(l+1)^T x gain of f'_l. */
    private void signal(Trace trace) {
        for (int l = network.depth(); l >= network.lowestTrainable(); l--) {
            statistics.norm(trace.delta(l), table.at(l, DELTA_NORM));
            if (l < network.depth()) {
                Array upstreamNorm = statistics.number();
                statistics.norm(trace.upstream(l), upstreamNorm);
                divide(upstreamNorm, table.at(l + 1, DELTA_NORM), table.at(l, GAIN_WEIGHTS));
                divide(table.at(l, DELTA_NORM), upstreamNorm, table.at(l, GAIN_SLOPE));
                divide(table.at(l, DELTA_NORM), table.at(l + 1, DELTA_NORM), table.at(l, DELTA_RATIO));
            }
        }
    }

    private static void divide(Array numerator, Array denominator, Array into) {
        into.combine(Combination.DIVIDE, numerator, denominator);
    }
}
