package org.gradlab.train;

import java.util.Optional;

/** Is told where the whole population of a training stands at one step: its state may be kept there, to go on from it another time. */
public interface PopulationWatch {

    /**
     * All members stand at {@code step}, of which nothing has been recorded yet.
     *
     * @return why the training is to end here; empty to go on
     */
    default Optional<StopReason> reached(long step) {
        return Optional.empty();
    }

    /** The training ends at {@code step}, where those that are still trained are recorded next, for the last time. A longer one would go on from here. */
    default void ends(long step) {}
}
