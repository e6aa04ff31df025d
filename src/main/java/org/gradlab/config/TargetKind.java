package org.gradlab.config;

/** What the target columns of a CSV file hold. */
public enum TargetKind {
    /** Names of classes, one-hot encoded. */
    CLASSES("classes"),
    /** Numbers to predict. */
    NUMBERS("numbers");

    private final String word;

    TargetKind(String word) {
        this.word = word;
    }

    /** The word that stands for it in a configuration. */
    public String word() {
        return word;
    }
}
