package org.gradlab.restart;

import org.gradlab.train.MemberRecord;
import org.gradlab.train.StopReason;
import org.gradlab.train.StopRule;

/** Stops a member that has reached the run's target. */
public record TargetReached(Target target) implements StopRule {

    @Override
    public StopReason reason() {
        return StopReason.TARGET;
    }

    @Override
    public boolean stops(MemberRecord record) {
        return target.isReached(record.value("loss"), record.value("accuracy"));
    }
}
