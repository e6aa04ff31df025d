package org.gradlab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameter;
import org.gradlab.parameter.ParameterSpace;
import org.gradlab.parameter.Parameters;

/**
 * A chain of dense layers and its gradient, written out. Layers are counted from 1 on the input side, as in W1, z1, a1.
 *
 * <pre>
 *   forward    z_l = a_(l-1) W_l + b_l,  a_l = f_l(z_l),  a_0 = x
 *   backward   dW_l = a_(l-1)^T delta_l,  db_l = sum of delta_l over the batch
 *              delta_(l-1) = (delta_l W_l^T) f'_(l-1)(z_(l-1))
 * </pre>
 */
public final class Network {

    private final List<Layer> layers;
    private final List<String> weightNames;
    private final List<String> biasNames;
    private final int lowestTrainable;

    /** A network of {@code layers}; each layer's inputs are the units of the one before. */
    public Network(List<Layer> layers) {
        this.layers = List.copyOf(layers);
        for (int l = 2; l <= layers.size(); l++) {
            if (layer(l).inputs() != layer(l - 1).units()) {
                throw new IllegalArgumentException("layer " + l + " expects " + layer(l).inputs() + " inputs, found "
                        + layer(l - 1).units() + " units in the layer before");
            }
        }
        this.weightNames = names("W");
        this.biasNames = names("b");
        this.lowestTrainable = lowestTrainable(this.layers);
    }

    /** The number of layers. */
    public int depth() {
        return layers.size();
    }

    /** Layer l, counted from 1. */
    public Layer layer(int l) {
        return layers.get(l - 1);
    }

    /** The name of the weights of layer l, such as W2. */
    public String weightName(int l) {
        return weightNames.get(l - 1);
    }

    /** The name of the bias of layer l, such as b2, if it has one. */
    public String biasName(int l) {
        return biasNames.get(l - 1);
    }

    /** The numbers that one row of the data gives the first layer. */
    public int inputs() {
        return layer(1).inputs();
    }

    /** The units of the last layer. */
    public int outputs() {
        return layer(depth()).units();
    }

    /** The lowest layer that backward reaches: below it nothing is trainable, so no delta is formed. */
    public int lowestTrainable() {
        return lowestTrainable;
    }

    /** The parameters W1, b1, W2, b2, ... with their shapes. */
    public ParameterSpace space() {
        List<Parameter> parameters = new ArrayList<>();
        for (int l = 1; l <= depth(); l++) {
            Layer layer = layer(l);
            parameters.add(new Parameter(weightName(l), layer.inputs(), layer.units(), layer.trainable()));
            if (layer.bias()) {
                parameters.add(new Parameter(biasName(l), 1, layer.units(), layer.trainable()));
            }
        }
        return new ParameterSpace(parameters);
    }

    /** Arrays for one pass of {@code batch} rows. */
    public Trace trace(Block block, int batch) {
        return new Trace(this, block, batch);
    }

    /** Fills every z and a from the trace's x. Modified: trace. */
    public void forward(Parameters parameters, Trace trace) {
        Array input = trace.x();
        for (int l = 1; l <= depth(); l++) {
            if (layer(l).bias()) {
                trace.z(l).affine(input, parameters.get(weightName(l)), parameters.get(biasName(l)));
            } else {
                trace.z(l).product(input, parameters.get(weightName(l)));
            }
            layer(l).activation().forward(trace.z(l), trace.a(l));
            input = trace.a(l);
        }
    }

    /**
     * Fills every dW and db, from the trace of a forward pass whose last delta the loss has set. Frozen layers get none,
     * and the signal goes back no further than the lowest trainable layer. Modified: trace, gradients.
     */
    public void backward(Parameters parameters, Trace trace, Gradients gradients) {
        for (int l = depth(); l >= lowestTrainable; l--) {
            Array input = l == 1 ? trace.x() : trace.a(l - 1);
            if (layer(l).trainable()) {
                gradients.of(weightName(l)).transposedProduct(input, trace.delta(l));
                if (layer(l).bias()) {
                    gradients.of(biasName(l)).columnSums(trace.delta(l));
                }
            }
            if (l > lowestTrainable) {
                trace.upstream(l - 1).productTransposed(trace.delta(l), parameters.get(weightName(l)));
                layer(l - 1)
                        .activation()
                        .backward(trace.upstream(l - 1), trace.z(l - 1), trace.a(l - 1), trace.delta(l - 1));
            }
        }
    }

    private List<String> names(String letter) {
        return IntStream.rangeClosed(1, layers.size()).mapToObj(l -> letter + l).toList();
    }

    private static int lowestTrainable(List<Layer> layers) {
        for (int l = 1; l <= layers.size(); l++) {
            if (layers.get(l - 1).trainable()) {
                return l;
            }
        }
        throw new IllegalArgumentException("nothing is left to train: every layer is frozen");
    }
}
