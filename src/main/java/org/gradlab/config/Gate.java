package org.gradlab.config;

/** A function of two bits. */
public enum Gate {
    XOR("xor"),
    AND("and"),
    OR("or");

    private final String word;

    Gate(String word) {
        this.word = word;
    }

    /** The word that stands for it in a configuration. */
    public String word() {
        return word;
    }
}
