package org.gradlab.config;

/** A commented configuration to start from. */
public enum StarterConfig {
    /** A small network that tells two circles apart. */
    NETWORK("""
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
            """),

    /** A function of one variable with two minima. */
    FUNCTION("""
            # Train it:     gradlab train NAME.yaml
            # Check it:     gradlab validate NAME.yaml
            # All keys:     gradlab schema
            name: "NAME"
            seed: 1                      # decides every random number of the run

            objective:
              expression: "w^4 - 8*w^2 + 2*w + 20"   # or function: himmelblau, rosenbrock, ...

            start:                       # one for each variable of the function
              w: {uniform: [-4, 4]}      # or 4, [1, 2, 3], {normal: [0, 1]}, {grid: [-4, 4, 9]}

            optimizer: {name: sgd, learningRate: 0.01}   # or several rates, such as [0.001, 0.01]
            training: {steps: 100}

            restarts:
              count: 1000                # random starts
              target: {loss: -0.06}      # what counts as success
            """);

    private static final String NAME_PLACE = "NAME";

    private final String template;

    StarterConfig(String template) {
        this.template = template;
    }

    /**
     * A configuration called {@code name} that loads and trains.
     *
     * @throws IllegalArgumentException if a run cannot be called so; the message is fit for a user
     */
    public String text(String name) {
        if (!SharedKeys.NAME_PATTERN.matcher(name).matches()) {
            throw new IllegalArgumentException("expected " + SharedKeys.NAME_EXPECTED + "; found \"" + name + "\"");
        }
        return template.replace(NAME_PLACE, name);
    }
}
