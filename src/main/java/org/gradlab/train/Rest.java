package org.gradlab.train;

/**
 * Stops a member whose next step changes neither a parameter nor anything that the optimizer remembers: its gradient is zero, or its
 * update is lost in rounding. Of one batch, or while a rate still rises, that says nothing about later steps.
 */
public record Rest() implements StopRule {

    @Override
    public StopReason reason() {
        return StopReason.REST;
    }

    @Override
    public boolean stops(MemberRecord record) {
        return record.isAtRest();
    }
}
