package org.gradlab.solution;

import java.util.List;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;

/**
 * Members whose final losses lie together: a step of the waterfall.
 *
 * @param members the lowest loss first
 * @param share of all members
 */
public record LossLevel(List<MemberResult> members, Proportion share) {

    /** There is at least one member. */
    public LossLevel {
        members = List.copyOf(members);
    }

    /** The member with the least loss. */
    public MemberResult best() {
        return members.get(0);
    }

    /** The least loss. */
    public double low() {
        return best().loss();
    }

    /** The greatest loss. */
    public double high() {
        return members.get(members.size() - 1).loss();
    }

    /** The loss in the middle; of two, the lower. */
    public double median() {
        return members.get((members.size() - 1) / 2).loss();
    }
}
