package org.gradlab.state;

import java.util.Optional;
import org.gradlab.array.Block;

/**
 * The state of a block of members and what a step computes to change it.
 *
 * @param statistics what the step adds to the running statistics; empty where there are none
 */
public record Workspace(
        Block block, BlockState state, Gradients gradients, Updates updates, Optional<Updates> statistics) {

    /** A workspace of zeros. */
    public static Workspace of(Block block, StateSpace space) {
        return new Workspace(
                block,
                new BlockState(block, space),
                Gradients.zeros(block, space),
                Updates.zeros(block, space, Role.PARAMETER),
                space.size(Role.STATISTIC) == 0
                        ? Optional.empty()
                        : Optional.of(Updates.zeros(block, space, Role.STATISTIC)));
    }
}
