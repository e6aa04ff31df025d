package org.gradlab.config;

/** The function f of a layer, a = f(z). */
public enum ActivationName {
    SIGMOID("sigmoid"),
    TANH("tanh"),
    RELU("relu"),
    LEAKY_RELU("leakyRelu"),
    SOFTPLUS("softplus"),
    IDENTITY("identity"),
    SOFTMAX("softmax");

    private final String word;

    ActivationName(String word) {
        this.word = word;
    }

    /** The word that stands for it in a configuration. */
    public String word() {
        return word;
    }
}
