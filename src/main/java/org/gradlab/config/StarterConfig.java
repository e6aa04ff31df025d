package org.gradlab.config;

/** A commented configuration to start from. */
public final class StarterConfig {

    private static final String NAME_PLACE = "NAME";

    private static final String TEMPLATE = """
            # Train it:     gradlab train NAME.yaml
            # Check it:     gradlab validate NAME.yaml
            # All keys:     gradlab schema
            name: "NAME"
            seed: 1                      # decides every random number of the run

            data:
              source: circles            # or xor, and, or, moons, spirals, blobs, sine, csv (with a file)
              samples: 200
              noise: 0.05
              split: {train: 0.7, test: 0.3}

            model:
              initializer: glorotUniform
              layers:                    # input side first; the data decide the number of inputs
                - {units: 8, activation: tanh}
                - {units: 1, activation: sigmoid}

            loss: binaryCrossEntropy     # needs sigmoid last; categoricalCrossEntropy needs softmax; mse takes any
            optimizer: {name: momentum, learningRate: 0.1, momentum: 0.9}
            training: {epochs: 200, batchSize: 20}

            restarts:
              count: 10                  # members, each from its own random start
              target: {accuracy: 0.99}   # what counts as success
            """;

    private StarterConfig() {}

    /**
     * A configuration called {@code name} that loads and trains.
     *
     * @throws IllegalArgumentException if a run cannot be called so; the message is fit for a user
     */
    public static String text(String name) {
        if (!SharedKeys.NAME_PATTERN.matcher(name).matches()) {
            throw new IllegalArgumentException("expected " + SharedKeys.NAME_EXPECTED + "; found \"" + name + "\"");
        }
        return TEMPLATE.replace(NAME_PLACE, name);
    }
}
