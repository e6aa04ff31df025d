package org.gradlab.data;

/** What targets hold. */
public enum TargetKind {
    /** Names of classes, one-hot encoded. */
    CLASSES("classes"),
    /** Numbers to predict. */
    NUMBERS("numbers");

    private final String word;

    TargetKind(String word) {
        this.word = word;
    }

    /** The word that stands for it in a config. */
    public String word() {
        return word;
    }
}
