package org.gradlab.config;

import java.util.List;
import java.util.Optional;
import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Bound;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Values;
import org.gradlab.binding.WholeNumber;
import org.gradlab.initializer.Initializer;
import org.gradlab.initializer.Initializers;
import org.gradlab.network.Activation;
import org.gradlab.network.Activations;
import org.gradlab.network.Bias;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Normalization;
import org.gradlab.network.Normalizations;
import org.gradlab.network.Sigmoid;

/**
 * A layer and how it starts.
 *
 * @param initializer instead of the model's
 */
public record LayerConfig(LayerSpec spec, Optional<Initializer> initializer) {

    private static final int MOST_UNITS = 65_536;
    private static final int MOST_SKIPPED = 1000;

    private static final Key<LayerConfig, Integer> UNITS =
            Key.required("units", WholeNumber.ofInt(1, MOST_UNITS), LayerConfig::units, "outputs of the layer");
    private static final Key<LayerConfig, Activation> ACTIVATION = Key.standard(
            "activation",
            Activations.TYPE,
            new Sigmoid(),
            LayerConfig::activation,
            "the function f of a = f(z); softmax in the last layer only");
    private static final Key<LayerConfig, Optional<Initializer>> INITIALIZER = Key.optional(
            "initializer", Initializers.TYPE, "the model's", LayerConfig::initializer, "how the weights start");
    private static final Key<LayerConfig, Bias> BIAS = Key.standard(
            "bias",
            new BiasType(),
            Bias.TRAINED,
            layer -> layer.spec().bias(),
            "whether z = a W + b has the term b; a fixed one keeps what it starts with");
    private static final Key<LayerConfig, Boolean> TRAINABLE = Key.standard(
            "trainable",
            new BooleanType(),
            true,
            LayerConfig::trainable,
            "false freezes the layer: it gets no gradient");
    private static final Key<LayerConfig, Optional<Normalization>> NORMALIZATION = Key.optional(
            "normalization",
            Normalizations.TYPE,
            "none",
            layer -> layer.spec().normalization(),
            "what keeps the layer's numbers at mean 0 and variance 1");
    private static final Key<LayerConfig, List<Double>> DROPOUT = Key.implied(
            "dropout",
            OneOrMore.of(new RealNumber(Bound.including(0), Bound.excluding(1))),
            List.of(),
            "none",
            layer -> layer.spec().dropout(),
            "fraction of the layer's numbers that a training step leaves out");
    private static final Key<LayerConfig, Integer> RESIDUAL = Key.implied(
            "residual",
            WholeNumber.ofInt(1, MOST_SKIPPED),
            0,
            "none",
            layer -> layer.spec().residual(),
            "layers, this being the last, that a skip connection goes around: what they are given is added to what comes"
                    + " out");
    private static final Key<LayerConfig, List<Double>> LEARNING_RATE = Key.implied(
            "learningRate",
            OneOrMore.of(RealNumber.above(0)),
            List.of(),
            "the optimizer's",
            layer -> layer.spec().learningRate(),
            "what the layer's gradients are multiplied by, changed by the optimizer's schedule");

    /** The keys of one item of {@code model.layers}. */
    static final MappingType<LayerConfig> SECTION = new MappingType<>(
            "model.layers",
            new Keys<>(
                    List.of(
                            UNITS,
                            ACTIVATION,
                            INITIALIZER,
                            BIAS,
                            TRAINABLE,
                            NORMALIZATION,
                            DROPOUT,
                            RESIDUAL,
                            LEARNING_RATE),
                    LayerConfig::construct),
            LayerConfig::checkLearns);

    private static LayerConfig construct(Values fields) {
        LayerSpec spec = new LayerSpec(
                fields.get(UNITS),
                fields.get(ACTIVATION),
                fields.get(BIAS),
                fields.get(TRAINABLE),
                fields.get(NORMALIZATION),
                fields.get(DROPOUT),
                fields.get(RESIDUAL),
                fields.get(LEARNING_RATE));
        return new LayerConfig(spec, fields.get(INITIALIZER));
    }

    private static void checkLearns(Values fields) {
        boolean isFrozen =
                fields.find(TRAINABLE).filter(trainable -> !trainable).isPresent();
        if (isFrozen && fields.isWritten(LEARNING_RATE)) {
            fields.reject("learningRate", "no learning rate here, since the layer is frozen");
        }
    }

    /** Outputs of the layer. */
    public int units() {
        return spec.units();
    }

    /** The function f of a = f(z). */
    public Activation activation() {
        return spec.activation();
    }

    /** False for a frozen layer. */
    public boolean trainable() {
        return spec.trainable();
    }
}
