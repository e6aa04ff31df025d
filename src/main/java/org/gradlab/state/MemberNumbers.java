package org.gradlab.state;

/**
 * A row of numbers for every member, in arrays of bounded length: together they may be more than one Java array holds.
 * Threads that work on different members may use it at the same time.
 */
final class MemberNumbers {

    /** The longest single array, 128 MiB. */
    private static final int LONGEST = 1 << 24;

    private final int size;
    private final int membersOfChunk;
    private final double[][] chunks;

    /** Zeros, {@code size} for each of {@code members}. */
    MemberNumbers(int members, int size) {
        this(members, size, LONGEST);
    }

    /** The same, in arrays of {@code longest} numbers at most, or of one member. */
    MemberNumbers(int members, int size, int longest) {
        this.size = size;
        this.membersOfChunk = Math.max(1, Math.min(members, longest / Math.max(1, size)));
        this.chunks = new double[size == 0 ? 0 : (members + membersOfChunk - 1) / membersOfChunk][];
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            int held = Math.min(membersOfChunk, members - chunk * membersOfChunk);
            chunks[chunk] = new double[held * size];
        }
    }

    int size() {
        return size;
    }

    /** Copies {@code count} numbers of a member, from its number {@code offset} on. Modified: into. */
    void read(int member, int offset, double[] into, int at, int count) {
        System.arraycopy(chunks[member / membersOfChunk], position(member) + offset, into, at, count);
    }

    /** Replaces {@code count} numbers of a member, from its number {@code offset} on. Modified: this. */
    void write(int member, int offset, double[] from, int at, int count) {
        System.arraycopy(from, at, chunks[member / membersOfChunk], position(member) + offset, count);
    }

    /** Copies {@code count} numbers of a member into its row of {@code into}; returns the count. Modified: into. */
    int copy(int member, int offset, MemberNumbers into, int at, int count) {
        if (count > 0) {
            into.write(member, at, chunk(member), position(member) + offset, count);
        }
        return count;
    }

    /** Gives {@code member} the row that {@code other} has in {@code from}. Modified: this. */
    void take(int member, MemberNumbers from, int other) {
        if (size > 0) {
            write(member, 0, from.chunk(other), from.position(other), size);
        }
    }

    /** Whether the rows of {@code count} members from {@code first} on lie in one array. */
    boolean isContiguous(int first, int count) {
        return first / membersOfChunk == (first + count - 1) / membersOfChunk;
    }

    /** The array in which a member's row lies; not a copy. */
    double[] chunk(int member) {
        return chunks[member / membersOfChunk];
    }

    /** Where a member's row begins in its array. */
    int position(int member) {
        return member % membersOfChunk * size;
    }
}
