package org.gradlab.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.ListOf;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Values;
import org.gradlab.initializer.Scaled;
import org.gradlab.network.Softmax;

/** The keys under {@code model}, and what must hold between its layers. */
final class ModelSection {

    private static final Key<ModelConfig, List<LayerConfig>> LAYERS = Key.required(
            "layers",
            new ListOf<>(LayerConfig.SECTION, "a list of at least one layer, such as {units: 4}"),
            ModelConfig::layers,
            "the layers, input side first; keys of each as under `model.layers`");
    private static final Key<ModelConfig, ModelStart> START = Key.standard(
            "initializer",
            new ModelStart.Type(),
            new ModelStart.Drawn(Scaled.GLOROT_UNIFORM),
            ModelConfig::start,
            "how the weights of every layer start");

    static final MappingType<ModelConfig> SECTION = new MappingType<>(
            "model",
            Keys.of(LAYERS, START, ModelConfig::new),
            ModelSection::checkSoftmax,
            ModelSection::checkTrainable,
            ModelSection::checkWidthsOfSkips,
            ModelSection::checkNoneBesideFile);

    private ModelSection() {}

    private static void checkSoftmax(Values fields) {
        List<LayerConfig> layers = fields.find(LAYERS).orElse(List.of());
        for (int i = 0; i < layers.size(); i++) {
            boolean isSoftmax = layers.get(i).activation() instanceof Softmax;
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

    /** The width of the data is not known here, so that no connection begins there. */
    private static void checkWidthsOfSkips(Values fields) {
        List<LayerConfig> layers = fields.find(LAYERS).orElse(List.of());
        for (int i = 0; i < layers.size(); i++) {
            int around = layers.get(i).spec().residual();
            int below = i - around;
            if (around > 0 && below < 0) {
                fields.reject(
                        layer(i, "residual"),
                        i == 0
                                ? "no skip connection around the first layer, which is given the data"
                                : "at most " + i + ", since no skip connection goes around the first layer");
            } else if (around > 0 && layers.get(below).units() != layers.get(i).units()) {
                fields.reject(
                        layer(i, "units"),
                        layers.get(below).units() + " units, as many as layers[" + below
                                + "] has, whose output the skip connection adds");
            }
        }
    }

    private static void checkNoneBesideFile(Values fields) {
        boolean isFile =
                fields.find(START).filter(ModelStart.FromFile.class::isInstance).isPresent();
        List<LayerConfig> layers = fields.find(LAYERS).orElse(List.of());
        IntStream.range(0, isFile ? layers.size() : 0)
                .filter(i -> layers.get(i).initializer().isPresent())
                .forEach(i -> fields.reject(
                        layer(i, "initializer"), "no initializer here, since the model's file gives every parameter"));
    }

    private static String layer(int index, String key) {
        return "layers[" + index + "]." + key;
    }
}
