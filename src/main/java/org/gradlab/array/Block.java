package org.gradlab.array;

/** A block of members that are computed together: makes their arrays. Used by one thread at a time. */
public interface Block {

    /** The members of the block. */
    int members();

    /** The numbers that its arrays are made of. */
    default Precision precision() {
        return Precision.DOUBLE;
    }

    /** A new array of zeros, {@code [members, rows, columns]}. */
    Array create(int rows, int columns);
}
