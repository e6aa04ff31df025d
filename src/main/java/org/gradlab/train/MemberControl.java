package org.gradlab.train;

import java.util.List;
import java.util.OptionalLong;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;

/** How the training of every member stands: numbers of the state like all others, and what they mean. */
public final class MemberControl {

    /** 1 for a member that is trained, 0 for one whose training has ended early. */
    static final String ACTIVE = "active";

    /** The step whose update a member could not make; NaN for one that has not diverged. */
    static final String DIVERGED_AT = "divergedAt";

    /** The step at which a rule stopped a member; NaN for one that was not stopped. */
    static final String STOPPED_AT = "stoppedAt";

    private MemberControl() {}

    /** What every member has. */
    public static List<Slot> slots() {
        return List.of(
                Slot.number(ACTIVE, Role.CONTROL),
                Slot.number(DIVERGED_AT, Role.CONTROL),
                Slot.number(STOPPED_AT, Role.CONTROL));
    }

    /** Sets all members off. Modified: population. */
    public static void start(Population population) {
        population.space().slots(Role.CONTROL).forEach(slot -> population.setAll(slot.name(), Double.NaN));
        population.setAll(ACTIVE, 1);
    }

    /** How the training of a member stands. */
    public static MemberStatus status(Population population, int member) {
        if (divergedAt(population, member).isPresent()) {
            return MemberStatus.DIVERGED;
        }
        return stoppedAt(population, member).isPresent() ? MemberStatus.STOPPED : MemberStatus.COMPLETED;
    }

    /** The step whose update a member could not make; empty if it made all that it was to make. */
    public static OptionalLong divergedAt(Population population, int member) {
        return step(population.number(DIVERGED_AT, member));
    }

    /** The step at which a rule stopped a member; empty if none did. */
    public static OptionalLong stoppedAt(Population population, int member) {
        return step(population.number(STOPPED_AT, member));
    }

    private static OptionalLong step(double number) {
        return Double.isNaN(number) ? OptionalLong.empty() : OptionalLong.of((long) number);
    }
}
