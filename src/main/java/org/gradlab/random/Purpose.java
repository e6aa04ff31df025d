package org.gradlab.random;

/** What a stream of random numbers is drawn for; streams of different purposes are independent of each other. */
public enum Purpose {
    /** The start of a member: its initial weights or position. */
    INITIALIZATION(1),
    /** The order of the training rows. */
    SHUFFLE(2),
    /** A generated data set. */
    DATA(3),
    /** The rows of the training, validation and test parts. */
    SPLIT(4),
    /** What dropout drops of a member at a step. */
    DROPOUT(5),
    /** Which members are recorded. */
    RECORD(6),
    /** Directions in which to look around a solution. */
    LANDSCAPE(7);

    /** Part of every stream's key: it never changes, so that old runs repeat. */
    final int tag;

    Purpose(int tag) {
        this.tag = tag;
    }
}
