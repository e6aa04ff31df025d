package org.gradlab.config;

import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.WholeNumber;
import org.gradlab.initializer.Initializers;

/** The keys of one item of {@code model.layers}. */
final class LayerSection {

    private static final int MOST_UNITS = 65_536;

    static final MappingType<LayerConfig> SECTION = new MappingType<>(
            "model.layers",
            Keys.of(
                    Key.required("units", WholeNumber.ofInt(1, MOST_UNITS), LayerConfig::units, "outputs of the layer"),
                    Key.standard(
                            "activation",
                            Choice.of(ActivationName.values(), ActivationName::word),
                            ActivationName.SIGMOID,
                            LayerConfig::activation,
                            "the function f of a = f(z); softmax in the last layer only"),
                    Key.optional(
                            "initializer",
                            Initializers.TYPE,
                            "the model's",
                            LayerConfig::initializer,
                            "how the weights start"),
                    Key.standard(
                            "bias", new BooleanType(), true, LayerConfig::bias, "whether z = a W + b has the term b"),
                    Key.standard(
                            "trainable",
                            new BooleanType(),
                            true,
                            LayerConfig::trainable,
                            "false freezes the layer: it gets no gradient"),
                    LayerConfig::new));

    private LayerSection() {}
}
