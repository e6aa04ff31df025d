package org.gradlab.train;

/**
 * A piece of the way that all members go together. Where it begins and ends changes no number, for a member's state is stored and
 * loaded bit for bit.
 *
 * @param from the first step
 * @param to the step at which it ends; {@code from} at the end of training, where numbers are taken and no update is made
 * @param records whether numbers are taken at {@code from}
 * @param evaluates whether losses on whole data sets are among them
 */
record Stride(long from, long to, boolean records, boolean evaluates) {

    /** The end of training at a step. */
    static Stride last(long step) {
        return new Stride(step, step, true, true);
    }

    boolean isLast() {
        return from == to;
    }
}
