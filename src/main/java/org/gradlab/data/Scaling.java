package org.gradlab.data;

/** How features are scaled, fitted on the training part alone. */
public enum Scaling {
    NONE("none"),
    /** To mean 0 and standard deviation 1. */
    STANDARD("standard"),
    /** To the range from 0 to 1. */
    MIN_MAX("minmax");

    private final String word;

    Scaling(String word) {
        this.word = word;
    }

    /** The word that stands for it in a config. */
    public String word() {
        return word;
    }

    /** The scaler that does this to the features of {@code train}. */
    public Scaler fit(Dataset train) {
        return switch (this) {
            case NONE -> Scaler.none(train.features());
            case STANDARD -> Scaler.standard(train);
            case MIN_MAX -> Scaler.minMax(train);
        };
    }
}
