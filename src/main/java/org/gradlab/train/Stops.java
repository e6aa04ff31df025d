package org.gradlab.train;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.gradlab.state.Population;

/** What a record step decides about the members of a block: which is at its best so far, and whose training ends. */
final class Stops {

    private final StopPlan plan;

    Stops(StopPlan plan) {
        this.plan = plan;
    }

    /** Notes those of the {@code chosen} members whose loss is their lowest so far. Modified: their control and best. */
    void noteBest(RecordedBlock block, boolean[] chosen) {
        Population population = block.group().population();
        IntToDoubleFunction lowest = population.numbers(MemberControl.BEST_LOSS);
        for (int m = 0; m < block.group().size(); m++) {
            int member = block.group().positions()[m];
            double loss = block.value(plan.lossColumn(), m);
            if (chosen[m] && LowestLoss.isBelow(loss, lowest.applyAsDouble(member))) {
                population.setNumber(MemberControl.BEST_LOSS, member, loss);
                population.setNumber(MemberControl.BEST_STEP, member, (double) block.step());
                if (plan.restoresBest()) {
                    population.keepAsBest(member);
                }
            }
        }
    }

    /** Asks the rules of every member that is trained. Modified: the control of those whose training ends. */
    void apply(RecordedBlock block) {
        if (plan.rules().isEmpty()) {
            return;
        }
        Population population = block.group().population();
        for (int m = 0; m < block.group().size(); m++) {
            int member = block.group().positions()[m];
            if (!MemberControl.isTrained(population, member)) {
                continue;
            }
            Optional<StopReason> reason = reason(new MemberRecord(block, m));
            if (MemberControl.hasDiverged(population, member)) {
                population.setNumber(MemberControl.ENDED_AT, member, (double) block.step());
            } else if (reason.isPresent()) {
                MemberControl.stop(population, member, block.step(), reason.get());
            }
        }
    }

    /** Puts the members that {@code ends} names back to their best, if they are to end with it. Modified: their learnt numbers. */
    void restore(MemberGroup group, boolean[] ends) {
        for (int m = 0; m < ends.length; m++) {
            int member = group.positions()[m];
            if (plan.restoresBest()
                    && ends[m]
                    && MemberControl.lowestLoss(group.population(), member).isPresent()) {
                group.population().restoreBest(member);
            }
        }
    }

    /** Every rule is asked, for each has something to remember; the first that stops is the reason. */
    private Optional<StopReason> reason(MemberRecord record) {
        Optional<StopReason> reason = Optional.empty();
        for (StopRule rule : plan.rules()) {
            if (rule.stops(record) && reason.isEmpty()) {
                reason = Optional.of(rule.reason());
            }
        }
        return reason;
    }
}
