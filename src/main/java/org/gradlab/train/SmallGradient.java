package org.gradlab.train;

import java.util.List;
import org.gradlab.state.Slot;

/** Stops a member whose gradient is small: at rest, or on a plateau. */
public record SmallGradient(double norm) implements StopRule {

    @Override
    public List<Slot> memory() {
        return List.of();
    }

    @Override
    public boolean stops(MemberRecord record) {
        return record.value("gradient_norm") <= norm;
    }
}
