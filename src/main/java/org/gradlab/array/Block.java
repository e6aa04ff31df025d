package org.gradlab.array;

import java.util.Optional;

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

    /**
     * A kernel that at every run fills the gradients of a chain and what it keeps, bit for bit as the operations of {@link Array} do that
     * its formulas consist of. Empty where those are all that the engine has.
     */
    default Optional<Runnable> kernel(DenseChain chain) {
        return Optional.empty();
    }
}
