package org.gradlab.train;

import java.util.List;
import java.util.OptionalLong;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;

/** How the training of every member stands: numbers of the state like all others, and what they mean. */
public final class MemberControl {

    /** 1 for a member that is trained, 0 for one that has diverged. */
    static final String ACTIVE = "active";

    /** The step whose update a member could not make; NaN while it is active. */
    static final String DIVERGED_AT = "divergedAt";

    private MemberControl() {}

    /** What every member has. */
    public static List<Slot> slots() {
        return List.of(Slot.number(ACTIVE, Role.CONTROL), Slot.number(DIVERGED_AT, Role.CONTROL));
    }

    /** Sets all members off. Modified: population. */
    public static void start(Population population) {
        population.setAll(ACTIVE, 1);
        population.setAll(DIVERGED_AT, Double.NaN);
    }

    /** How the training of a member stands. */
    public static MemberStatus status(Population population, int member) {
        return population.number(ACTIVE, member) == 1 ? MemberStatus.COMPLETED : MemberStatus.DIVERGED;
    }

    /** The step whose update a member could not make; empty if it made all. */
    public static OptionalLong divergedAt(Population population, int member) {
        return status(population, member) == MemberStatus.DIVERGED
                ? OptionalLong.of((long) population.number(DIVERGED_AT, member))
                : OptionalLong.empty();
    }
}
