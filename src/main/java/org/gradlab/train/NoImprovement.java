package org.gradlab.train;

import java.util.List;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;

/**
 * Stops a member whose loss has not fallen below its lowest so far for some steps (early stopping; Prechelt 1998).
 *
 * @param column {@code loss} or {@code validation_loss}
 * @param steps how long it may go without falling
 * @param least by how much it must fall to count, at least 0
 */
public record NoImprovement(String column, long steps, double least) implements StopRule {

    private static final String LOWEST = "stop.lowest";
    private static final String SINCE = "stop.since";

    @Override
    public List<Slot> memory() {
        return List.of(Slot.number(LOWEST, Role.CONTROL), Slot.number(SINCE, Role.CONTROL));
    }

    @Override
    public boolean stops(MemberRecord record) {
        double loss = record.value(column);
        double lowest = record.remembered(LOWEST);
        if (Double.isNaN(lowest) || loss < lowest - least) {
            record.remember(LOWEST, loss);
            record.remember(SINCE, (double) record.step());
            return false;
        }
        return record.step() - record.remembered(SINCE) >= steps;
    }
}
