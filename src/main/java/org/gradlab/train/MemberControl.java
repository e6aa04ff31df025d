package org.gradlab.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;

/** How the training of every member stands: numbers of the state like all others, and what they mean. */
public final class MemberControl {

    /** The step whose update a member could not make; NaN for one that has not diverged. */
    static final String DIVERGED_AT = "control.divergedAt";

    /** The step at which a member was stopped; NaN for one that was not. */
    static final String STOPPED_AT = "control.stoppedAt";

    /** The number of the {@link StopReason}; NaN for a member that was not stopped. */
    static final String STOPPED_BY = "control.stoppedBy";

    /** The step of the last record of a member that is no longer trained; NaN for one that is. */
    static final String ENDED_AT = "control.endedAt";

    /** The lowest loss that was recorded of a member, and the first step that has it; NaN where none was. */
    static final String BEST_LOSS = "control.bestLoss";

    static final String BEST_STEP = "control.bestStep";

    private MemberControl() {}

    /** What every member has. */
    public static List<Slot> slots() {
        return List.of(
                Slot.number(DIVERGED_AT, Role.CONTROL),
                Slot.number(STOPPED_AT, Role.CONTROL),
                Slot.number(STOPPED_BY, Role.CONTROL),
                Slot.number(ENDED_AT, Role.CONTROL),
                Slot.number(BEST_LOSS, Role.CONTROL),
                Slot.number(BEST_STEP, Role.CONTROL));
    }

    /** Sets all members off. Modified: population. */
    public static void start(Population population) {
        population.space().slots(Role.CONTROL).forEach(slot -> population.setAll(slot.name(), Double.NaN));
    }

    /** How the training of a member stands. */
    public static MemberStatus status(Population population, int member) {
        return status(divergedAt(population, member), stop(population, member));
    }

    /** The same of a member of which it is known where it diverged and was stopped. */
    public static MemberStatus status(OptionalLong divergedAt, Optional<MemberStop> stopped) {
        if (divergedAt.isPresent()) {
            return MemberStatus.DIVERGED;
        }
        return stopped.map(
                        stop -> stop.reason() == StopReason.INTERRUPT ? MemberStatus.INTERRUPTED : MemberStatus.STOPPED)
                .orElse(MemberStatus.COMPLETED);
    }

    /** The step whose update a member could not make; empty if it made all that it was to make. */
    public static OptionalLong divergedAt(Population population, int member) {
        return divergedSteps(population).apply(member);
    }

    /** The same of many members. */
    public static IntFunction<OptionalLong> divergedSteps(Population population) {
        IntToDoubleFunction at = population.numbers(DIVERGED_AT);
        return member -> step(at.applyAsDouble(member));
    }

    /** Where and why a member was stopped; empty if it was not. */
    public static Optional<MemberStop> stop(Population population, int member) {
        return stops(population).apply(member);
    }

    /** The same of many members. */
    public static IntFunction<Optional<MemberStop>> stops(Population population) {
        IntToDoubleFunction at = population.numbers(STOPPED_AT);
        IntToDoubleFunction by = population.numbers(STOPPED_BY);
        return member -> Double.isNaN(at.applyAsDouble(member))
                ? Optional.empty()
                : Optional.of(
                        new MemberStop((long) at.applyAsDouble(member), StopReason.of((int) by.applyAsDouble(member))));
    }

    /** The lowest loss that was recorded of a member; empty if none was a number. */
    public static Optional<LowestLoss> lowestLoss(Population population, int member) {
        return lowestLosses(population).apply(member);
    }

    /** The same of many members. */
    public static IntFunction<Optional<LowestLoss>> lowestLosses(Population population) {
        IntToDoubleFunction step = population.numbers(BEST_STEP);
        IntToDoubleFunction loss = population.numbers(BEST_LOSS);
        return member -> Double.isNaN(step.applyAsDouble(member))
                ? Optional.empty()
                : Optional.of(new LowestLoss((long) step.applyAsDouble(member), loss.applyAsDouble(member)));
    }

    static boolean isTrained(Population population, int member) {
        return areTrained(population).test(member);
    }

    /** The same of many members. */
    static IntPredicate areTrained(Population population) {
        IntToDoubleFunction endedAt = population.numbers(ENDED_AT);
        return member -> Double.isNaN(endedAt.applyAsDouble(member));
    }

    static boolean hasDiverged(Population population, int member) {
        return !Double.isNaN(population.number(DIVERGED_AT, member));
    }

    /** Ends the training of a member before its last step; one that has diverged has not been stopped. Modified: population. */
    static void stop(Population population, int member, long step, StopReason reason) {
        population.setNumber(ENDED_AT, member, (double) step);
        if (!hasDiverged(population, member)) {
            population.setNumber(STOPPED_AT, member, (double) step);
            population.setNumber(STOPPED_BY, member, reason.number());
        }
    }

    private static OptionalLong step(double number) {
        return Double.isNaN(number) ? OptionalLong.empty() : OptionalLong.of((long) number);
    }
}
