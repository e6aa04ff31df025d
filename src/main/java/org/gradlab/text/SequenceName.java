package org.gradlab.text;

/** Names of things in an order: A, B, ..., Z, AA, AB, ... */
public final class SequenceName {

    private static final int LETTERS = 26;

    private SequenceName() {}

    /** The name at {@code index}, counted from 0. */
    public static String of(int index) {
        String last = Character.toString('A' + index % LETTERS);
        return index < LETTERS ? last : of(index / LETTERS - 1) + last;
    }
}
