package org.gradlab.doctor;

import java.util.List;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedConfig;
import org.gradlab.diagnosis.Finding;
import org.gradlab.diagnosis.SharedFinding;

/** A tiny network to be diagnosed: a config in a few words. */
record Patient(String name, String text) {

    /**
     * A network.
     *
     * @param data e.g. {@code source: xor}
     * @param layers units and activation of every layer: {@code 4 tanh, 1 sigmoid}
     * @param initializer e.g. {@code heNormal}
     * @param more all other keys, a line each
     */
    static Patient of(String data, String layers, String initializer, String more) {
        StringBuilder model = new StringBuilder();
        for (String layer : layers.split(", ", -1)) {
            String[] words = layer.strip().split(" ", -1);
            model.append("{units: ").append(words[0]).append(", activation: ").append(words[1]);
            model.append(words.length > 2 ? ", " + layer.substring(layer.indexOf(words[2])) : "")
                    .append("}, ");
        }
        return new Patient(
                String.join(", ", data, layers, initializer, more.replace("\n", " ")),
                "data: {" + data + "}\nmodel:\n  initializer: " + initializer + "\n  layers: [" + model + "]\n" + more);
    }

    LoadedConfig config() throws Exception {
        return ConfigLoader.parse(name, text, List.of());
    }

    Trial trial() throws Exception {
        return Checkup.trial(config(), 1);
    }

    List<Finding> findings() throws Exception {
        return trial().diagnosis().findings().stream()
                .map(SharedFinding::finding)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
