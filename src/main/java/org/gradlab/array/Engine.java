package org.gradlab.array;

/** A way to keep and to compute the arrays of a block of members. */
public interface Engine {

    /** The name in a config: {@code nd4j}, {@code lanes}, {@code features} or {@code plain}. */
    String name();

    /** The numbers that it computes with. */
    default Precision precision() {
        return Precision.DOUBLE;
    }

    /**
     * The number of members that one block should have.
     *
     * @param doublesPerMember how many numbers a member's arrays hold together
     * @param population how many members there are in all
     * @param threads how many blocks are trained at a time
     */
    int blockSize(long doublesPerMember, int population, int threads);

    /**
     * What a step of all members is expected to take on one thread, by a model fitted to measured steps.
     *
     * @return microseconds
     */
    double microseconds(Work work, int members);

    /** A block of {@code members}. */
    Block block(int members);
}
