package org.gradlab.config;

/** The loss that training makes small. */
public enum LossName {
    MEAN_SQUARED_ERROR("mse"),
    BINARY_CROSS_ENTROPY("binaryCrossEntropy"),
    CATEGORICAL_CROSS_ENTROPY("categoricalCrossEntropy");

    private final String word;

    LossName(String word) {
        this.word = word;
    }

    /** The word that stands for it in a configuration. */
    public String word() {
        return word;
    }
}
