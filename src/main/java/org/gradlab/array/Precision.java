package org.gradlab.array;

/** The numbers that arrays are made of. What callers see of them, and every file, is a double. */
public enum Precision {
    /** 64 bits, 53 of them significant: about 16 digits. */
    DOUBLE("double", Double.BYTES, 1e-140, 1e150),
    /** 32 bits, 24 of them significant: about 7 digits, from 1e-45 to 3e38. */
    FLOAT("float", Float.BYTES, 1e-12, 1e18);

    private final String word;
    private final int bytes;
    private final double leastNorm;
    private final double greatestNorm;

    Precision(String word, int bytes, double leastNorm, double greatestNorm) {
        this.word = word;
        this.bytes = bytes;
        this.leastNorm = leastNorm;
        this.greatestNorm = greatestNorm;
    }

    /** The word that stands for it in a configuration. */
    public String word() {
        return word;
    }

    /** What a number takes in memory. */
    public int bytes() {
        return bytes;
    }

    /** From here on the squares that matter to a norm have not underflowed. */
    public double leastNorm() {
        return leastNorm;
    }

    /** Up to here no square in a norm has overflowed. */
    public double greatestNorm() {
        return greatestNorm;
    }
}
