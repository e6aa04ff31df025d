package org.gradlab.config;

import java.util.Optional;

/**
 * How many members are trained, and what counts as success.
 *
 * @param count how often each random start is drawn
 * @param target empty when success is not asked for
 */
public record RestartsConfig(int count, Optional<Target> target) {

    /** What a member must reach. */
    public sealed interface Target {}

    /** A loss of at most {@code value}; above 0 for a network. */
    public record LossTarget(double value) implements Target {}

    /** An accuracy of at least {@code value}, in (0, 1]. */
    public record AccuracyTarget(double value) implements Target {}
}
