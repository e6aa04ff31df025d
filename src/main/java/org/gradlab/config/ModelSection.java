package org.gradlab.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.binding.Constraint;
import org.gradlab.binding.Key;
import org.gradlab.binding.ListOf;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Values;
import org.gradlab.config.InitializerConfig.Distribution;
import org.gradlab.config.InitializerConfig.FromFile;
import org.gradlab.config.InitializerConfig.Scale;
import org.gradlab.config.InitializerConfig.Scaled;

/** The keys under {@code model}, and what must hold between its layers. */
final class ModelSection {

    private static final Key<ModelConfig, List<LayerConfig>> LAYERS = Key.required(
            "layers",
            new ListOf<>(LayerSection.section(), "a list of at least one layer, such as {units: 4}"),
            ModelConfig::layers,
            "the dense layers, input side first; keys of each as under `model.layers`");

    private ModelSection() {}

    /** The section of a configuration in {@code folder}. */
    static MappingType<ModelConfig> in(Path folder) {
        Key<ModelConfig, InitializerConfig> initializer = Key.standard(
                "initializer",
                InitializerOrFile.in(folder),
                new Scaled(Scale.GLOROT, Distribution.UNIFORM),
                ModelConfig::initializer,
                "how the weights of every layer start");
        Constraint oneInitializer =
                fields -> fields.find(initializer).ifPresent(start -> checkNoneBesideFile(start, fields));
        return new MappingType<>(
                "model",
                List.of(LAYERS, initializer),
                List.of(ModelSection::checkSoftmax, ModelSection::checkTrainable, oneInitializer),
                fields -> new ModelConfig(fields.get(LAYERS), fields.get(initializer)));
    }

    private static void checkSoftmax(Values fields) {
        List<LayerConfig> layers = fields.find(LAYERS).orElse(List.of());
        for (int i = 0; i < layers.size(); i++) {
            boolean isSoftmax = layers.get(i).activation() == ActivationName.SOFTMAX;
            if (isSoftmax && i < layers.size() - 1) {
                fields.reject(
                        layer(i, "activation"), "another activation here, since softmax goes in the last layer only");
            } else if (isSoftmax && layers.get(i).units() == 1) {
                fields.reject(layer(i, "units"), "at least 2 units with softmax, whose only output would always be 1");
            }
        }
    }

    private static void checkTrainable(Values fields) {
        Optional<List<LayerConfig>> layers = fields.find(LAYERS);
        if (layers.isPresent() && layers.get().stream().noneMatch(LayerConfig::trainable)) {
            fields.reject(layer(layers.get().size() - 1, "trainable"), "at least one layer that is trainable");
        }
    }

    private static void checkNoneBesideFile(InitializerConfig start, Values fields) {
        List<LayerConfig> layers = fields.find(LAYERS).orElse(List.of());
        IntStream.range(0, start instanceof FromFile ? layers.size() : 0)
                .filter(i -> layers.get(i).initializer().isPresent())
                .forEach(i -> fields.reject(
                        layer(i, "initializer"), "no initializer here, since the model's file gives every parameter"));
    }

    private static String layer(int index, String key) {
        return "layers[" + index + "]." + key;
    }
}
