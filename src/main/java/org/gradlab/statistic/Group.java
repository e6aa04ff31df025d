package org.gradlab.statistic;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;

/**
 * Members that are compared with others as a whole.
 *
 * @param members in the order of their starts; at least one
 * @param hasTarget whether success counts, otherwise losses
 * @param byValidation whether their losses are those of the validation part
 */
public record Group(List<MemberResult> members, boolean hasTarget, boolean byValidation) {

    public Group {
        members = List.copyOf(members);
    }

    /** [members] which of them reached the target. */
    boolean[] successes() {
        boolean[] successes = new boolean[members.size()];
        IntStream.range(0, successes.length)
                .forEach(m -> successes[m] = members.get(m).targetStep().isPresent());
        return successes;
    }

    /** [members] their final losses. */
    double[] losses() {
        return members.stream()
                .mapToDouble(member -> byValidation ? member.validationLoss() : member.loss())
                .toArray();
    }

    /** The share that reached the target. */
    Proportion rate() {
        int reached = (int) members.stream()
                .filter(member -> member.targetStep().isPresent())
                .count();
        return new Proportion(reached, members.size());
    }
}
