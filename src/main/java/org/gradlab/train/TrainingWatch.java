package org.gradlab.train;

import java.util.Optional;

/** Follows a training while it goes on, on the thread that asked for it. */
@FunctionalInterface
public interface TrainingWatch {

    /** Some members have passed a record step. Events come in the order of steps and members. */
    void recorded(RecordEvent event);

    /** All members that are trained have passed a record step, and been told of. */
    default void recordedAll(long step) {}

    /**
     * The whole population stands at {@code step}, of which nothing has been recorded yet: its state may be kept, to go on from it
     * another time.
     *
     * @return why the training is to end here; empty to go on
     */
    default Optional<StopReason> reached(long step) {
        return Optional.empty();
    }
}
