package org.gradlab.engine;

/** Which engine does the arithmetic. */
public enum EngineChoice {
    /** The one that should be fastest for the run. */
    AUTO("auto"),
    ND4J("nd4j"),
    LANES("lanes"),
    FEATURES("features"),
    PLAIN("plain");

    private final String word;

    EngineChoice(String word) {
        this.word = word;
    }

    /** The word that stands for it in a configuration. */
    public String word() {
        return word;
    }

    /** Whether it computes in floats where that is asked for. */
    public boolean hasFloats() {
        return this == AUTO || this == LANES;
    }
}
