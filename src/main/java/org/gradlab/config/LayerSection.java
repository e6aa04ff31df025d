package org.gradlab.config;

import java.util.List;
import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.WholeNumber;
import org.gradlab.config.InitializerConfig.Named;

/** The keys of one item of {@code model.layers}. */
final class LayerSection {

    private static final int MOST_UNITS = 65_536;

    private static final Key<LayerConfig, Integer> UNITS =
            Key.required("units", WholeNumber.ofInt(1, MOST_UNITS), LayerConfig::units, "outputs of the layer");
    private static final Key<LayerConfig, ActivationName> ACTIVATION = Key.standard(
            "activation",
            Choice.of(ActivationName.values(), ActivationName::word),
            ActivationName.SIGMOID,
            LayerConfig::activation,
            "the function f of a = f(z); softmax in the last layer only");
    private static final Key<LayerConfig, Named> INITIALIZER = Key.optional(
            "initializer",
            InitializerSection.named(),
            "the model's",
            LayerConfig::initializer,
            "how the weights start");
    private static final Key<LayerConfig, Boolean> BIAS =
            Key.standard("bias", new BooleanType(), true, LayerConfig::bias, "whether z = a W + b has the term b");
    private static final Key<LayerConfig, Boolean> TRAINABLE = Key.standard(
            "trainable",
            new BooleanType(),
            true,
            LayerConfig::trainable,
            "false freezes the layer: it gets no gradient");

    private LayerSection() {}

    static MappingType<LayerConfig> section() {
        return new MappingType<>(
                "model.layers",
                List.of(UNITS, ACTIVATION, INITIALIZER, BIAS, TRAINABLE),
                fields -> new LayerConfig(
                        fields.get(UNITS),
                        fields.get(ACTIVATION),
                        fields.find(INITIALIZER),
                        fields.get(BIAS),
                        fields.get(TRAINABLE)));
    }
}
