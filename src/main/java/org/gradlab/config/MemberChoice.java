package org.gradlab.config;

import java.util.List;

/** Of which members the records are stored. Of the others, they are computed again when they are asked for. */
public sealed interface MemberChoice {

    /** Every member. */
    record All() implements MemberChoice {}

    /**
     * Members by how they come out.
     *
     * @param best how many of the first ranks
     * @param worst how many of the last ranks
     * @param median how many of the ranks in the middle
     * @param random how many that are drawn, whatever their rank
     */
    record Ranked(int best, int worst, int median, int random) implements MemberChoice {}

    /** These members, counted from 0. */
    record Listed(List<Integer> members) implements MemberChoice {
        public Listed {
            members = List.copyOf(members);
        }
    }
}
