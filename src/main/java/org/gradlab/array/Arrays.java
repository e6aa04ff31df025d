package org.gradlab.array;

/** Makes the arrays of one block of members. Used by one thread at a time. */
public interface Arrays {

    /** The members of the block. */
    int members();

    /** A new array of zeros, {@code [members, rows, columns]}. */
    Array create(int rows, int columns);
}
