package org.gradlab.train;

import java.util.List;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;

/**
 * Stops a member whose loss has not fallen below its lowest so far for some steps (early stopping; Prechelt 1998). A loss that is
 * not a number has not fallen. A loss that only evaluations take is looked at where they are.
 *
 * @param steps how long it may go without falling
 * @param least by how much it must fall to count, at least 0
 * @param column {@code loss} or {@code validation_loss}
 */
public record NoImprovement(long steps, double least, String column) implements StopRule {

    private static final String LOWEST = "stop.lowest";
    private static final String SINCE = "stop.since";

    @Override
    public StopReason reason() {
        return StopReason.PATIENCE;
    }

    @Override
    public List<Slot> memory() {
        return List.of(Slot.number(LOWEST, Role.CONTROL), Slot.number(SINCE, Role.CONTROL));
    }

    @Override
    public boolean stops(MemberRecord record) {
        if (!record.isTaken(column)) {
            return false;
        }
        double since = record.remembered(SINCE);
        if (Double.isNaN(since) || hasFallen(record)) {
            record.remember(LOWEST, record.value(column));
            record.remember(SINCE, (double) record.step());
            return false;
        }
        return record.step() - since >= steps;
    }

    private boolean hasFallen(MemberRecord record) {
        return LowestLoss.isBelow(record.value(column), record.remembered(LOWEST) - least);
    }
}
