package org.gradlab.train;

/** Stops a member whose gradient has a norm of at most {@code norm}: at rest, or on a plateau. */
public record SmallGradient(double norm) implements StopRule {

    @Override
    public StopReason reason() {
        return StopReason.GRADIENT_NORM;
    }

    @Override
    public boolean stops(MemberRecord record) {
        return record.value("gradient_norm") <= norm;
    }
}
