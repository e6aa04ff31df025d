package org.gradlab.measure;

import static org.gradlab.array.Reduction.MAX_OF_ABS;
import static org.gradlab.array.Reduction.SUM;
import static org.gradlab.array.Reduction.SUM_OF_ABS;
import static org.gradlab.array.Reduction.SUM_OF_SQUARES;
import static org.gradlab.measure.Measure.A_MEAN;
import static org.gradlab.measure.Measure.A_STD;
import static org.gradlab.measure.Measure.DB_NORM;
import static org.gradlab.measure.Measure.DEAD;
import static org.gradlab.measure.Measure.DELTA_NORM;
import static org.gradlab.measure.Measure.DELTA_RATIO;
import static org.gradlab.measure.Measure.DW_MAX;
import static org.gradlab.measure.Measure.DW_NORM;
import static org.gradlab.measure.Measure.DW_RMS;
import static org.gradlab.measure.Measure.DW_STD_RATIO;
import static org.gradlab.measure.Measure.GAIN_SLOPE;
import static org.gradlab.measure.Measure.GAIN_WEIGHTS;
import static org.gradlab.measure.Measure.MEAN_SLOPE;
import static org.gradlab.measure.Measure.SATURATED;
import static org.gradlab.measure.Measure.UPDATE_RATIO;
import static org.gradlab.measure.Measure.W_NORM;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Block;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Unary;
import org.gradlab.network.Dense;
import org.gradlab.network.LayerTrace;
import org.gradlab.network.Network;
import org.gradlab.network.NetworkPass;
import org.gradlab.network.NumberedLayer;
import org.gradlab.network.Saturation;
import org.gradlab.state.Workspace;

/**
 * Takes every {@link Measure} of every layer of a block of members: the sums over each array layer by layer, and then what
 * is made of them for all layers at once.
 */
public final class LayerMeasures {

    private static final double LOG10_E = 1 / Math.log(10);

    /** A spread that rounding alone can make of equal numbers is none: given sqrt(n) times the standard deviation, and times the maximum. */
    private static final Pairwise SPREAD =
            (spread, largest) -> spread <= 8 * Math.ulp(1.0) * largest ? Double.NaN : spread;

    private final Network network;
    private final Workspace workspace;
    private final MeasureTable table;
    private final LayerSummaries weights;
    private final LayerSummaries gradients;
    private final LayerSum updates;
    private final LayerSum biasGradients;
    private final LayerSummaries activations;
    private final LayerSum upstreams;
    private final LayerSum deltas;

    /** Numbers of all layers, [members, 1, layers] each. */
    private final Array numbers;

    private final Array rounding;
    private final Array upstreamNorms;
    private final Array weightRoots;
    private final Array activationCounts;
    private final Array activationRoots;

    /** Measures of {@code network} for the members of a block. */
    public LayerMeasures(Network network, Workspace workspace) {
        Block block = workspace.block();
        int layers = network.depth();
        this.network = network;
        this.workspace = workspace;
        this.table = new MeasureTable(block, layers);
        this.weights = new LayerSummaries(block, layers);
        this.gradients = new LayerSummaries(block, layers);
        this.updates = new LayerSum(SUM_OF_ABS, block, layers);
        this.biasGradients = new LayerSum(SUM_OF_SQUARES, block, layers);
        this.activations = new LayerSummaries(block, layers);
        this.upstreams = new LayerSum(SUM_OF_SQUARES, block, layers);
        this.deltas = new LayerSum(SUM_OF_SQUARES, block, layers);
        this.numbers = block.create(1, layers);
        this.rounding = block.create(1, layers);
        this.upstreamNorms = block.create(1, layers);
        this.weightRoots = block.create(1, layers);
        this.activationCounts = block.create(1, layers);
        this.activationRoots = block.create(1, layers);
        weightRoots.fill(perLayer(layer -> Math.sqrt((double) layer.inputs() * layer.units())));
    }

    /**
     * Measures all layers after a backward pass, before its updates are added.
     *
     * @return [members, {@link Measure#columns}, layers] in row-major order
     */
    public double[] take(NetworkPass pass) {
        for (int l = 1; l <= network.depth(); l++) {
            LayerTrace trace = pass.layer(l);
            weights.take(l, workspace.state().get(trace.layer().dense().weights()));
            if (trace.layer().trainable()) {
                sumGradients(l, trace.layer().dense());
            }
            sumActivations(l, trace);
        }
        for (int l = network.lowestTrainable(); l <= network.depth(); l++) {
            deltas.take(l, pass.layer(l).delta());
            if (l < network.depth()) {
                upstreams.take(l, pass.layer(l).upstream());
            }
        }
        measureGradients();
        measureActivations(pass.rows());
        measureSignal();
        return table.toDoubles();
    }

    private void sumGradients(int l, Dense layer) {
        Array dW = workspace.gradients().of(layer.weights());
        gradients.take(l, dW);
        table.histogram().histogram(l - 1, dW, Measure.decades());
        updates.take(l, workspace.updates().of(layer.weights()));
        if (layer.trainsBias()) {
            biasGradients.take(l, workspace.gradients().of(layer.biases()));
        }
    }

    private void sumActivations(int l, LayerTrace trace) {
        activations.take(l, trace.a());
        table.at(l, DEAD).countZeroColumns(trace.a());
        Optional<Saturation> saturation = trace.layer().activation().saturation();
        if (saturation.isPresent()) {
            table.at(l, SATURATED)
                    .countOutside(
                            trace.a(), saturation.get().low(), saturation.get().high());
        }
        if (trace.slopes().isPresent()) {
            table.at(l, MEAN_SLOPE).reduce(SUM, trace.slopes().get());
        }
    }

    private void measureGradients() {
        weights.norm(table.of(W_NORM));
        gradients.norm(table.of(DW_NORM));
        biasGradients.root(table.of(DB_NORM));
        divide(table.of(DW_NORM), weightRoots, table.of(DW_RMS));
        table.of(DW_MAX).apply(Unary.IDENTITY, gradients.of(MAX_OF_ABS));
        gradients.spread(table.of(DW_STD_RATIO));
        weights.spread(numbers);
        rounding.combine(Binary.MULTIPLY, weights.of(MAX_OF_ABS), weightRoots);
        numbers.combine(SPREAD, numbers, rounding);
        divide(table.of(DW_STD_RATIO), numbers, table.of(DW_STD_RATIO));
        Array updateRatio = table.of(UPDATE_RATIO);
        divide(updates.all(), weights.of(SUM_OF_ABS), updateRatio);
        updateRatio.apply(Unary.LOG, updateRatio);
        updateRatio.scale(updateRatio, LOG10_E);
    }

    private void measureActivations(int batch) {
        activationCounts.fill(perLayer(layer -> (double) batch * layer.units()));
        activationRoots.apply(Unary.SQRT, activationCounts);
        divide(activations.of(SUM), activationCounts, table.of(A_MEAN));
        activations.spread(table.of(A_STD));
        divide(table.of(A_STD), activationRoots, table.of(A_STD));
        divide(table.of(SATURATED), activationCounts, table.of(SATURATED));
        divide(table.of(MEAN_SLOPE), activationCounts, table.of(MEAN_SLOPE));
    }

    /** The backpropagated signal, and where it was lost: r_l = gain of W_(l+1)^T x gain of f'_l. */
    private void measureSignal() {
        deltas.root(table.of(DELTA_NORM));
        upstreams.root(upstreamNorms);
        divide(table.of(DELTA_NORM), upstreamNorms, table.of(GAIN_SLOPE));
        if (network.depth() > 1) {
            Array next = table.aboveFirst(DELTA_NORM);
            divide(upstreamNorms.window(0, 1, network.depth() - 1), next, table.belowLast(GAIN_WEIGHTS));
            divide(table.belowLast(DELTA_NORM), next, table.belowLast(DELTA_RATIO));
        }
    }

    private static void divide(Array numerator, Array denominator, Array into) {
        into.combine(Binary.DIVIDE, numerator, denominator);
    }

    private double[] perLayer(ToDoubleFunction<NumberedLayer> number) {
        double[] numbers = new double[network.depth()];
        Arrays.setAll(numbers, i -> number.applyAsDouble(network.layer(i + 1)));
        return numbers;
    }
}
