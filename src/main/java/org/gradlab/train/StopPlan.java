package org.gradlab.train;

import java.util.List;

/**
 * When members stop early and which parameters they end with.
 *
 * <p>With any rule, a member that has diverged is not trained further either: its last record is the first one that shows it where it
 * stays. Without rules it is recorded to the end.
 *
 * @param rules the first that stops a member is its reason
 * @param lossColumn the loss whose lowest is a member's best, {@code loss} or {@code validation_loss}
 * @param restoresBest whether members end with the parameters of their lowest recorded loss
 */
public record StopPlan(List<StopRule> rules, String lossColumn, boolean restoresBest) {

    /** The rules are not to be modified. */
    public StopPlan {
        rules = List.copyOf(rules);
    }

    /** Every member makes all its steps and ends where they lead. */
    public static StopPlan none() {
        return of();
    }

    /** Rules alone. */
    public static StopPlan of(StopRule... rules) {
        return new StopPlan(List.of(rules), "loss", false);
    }
}
