package org.gradlab.array;

/** A way to keep and to compute the arrays of a block of members. */
public interface Engine {

    /** The name in a config: {@code nd4j} or {@code lanes}. */
    String name();

    /**
     * The number of members that one block should have.
     *
     * @param doublesPerMember how many numbers a member's arrays hold together
     * @param population how many members there are in all
     * @param threads how many blocks are trained at a time
     */
    int blockSize(long doublesPerMember, int population, int threads);

    /** A block of {@code members}. */
    Block block(int members);
}
