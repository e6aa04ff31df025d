package org.gradlab.train;

/** Follows a training while it goes on, on the thread that asked for it. */
@FunctionalInterface
public interface TrainingWatch extends PopulationWatch {

    /** Some members have passed a record step. Events come in the order of steps and members. */
    void recorded(RecordEvent event);

    /** All members that are trained have passed a record step, and been told of. */
    default void recordedAll(long step) {}
}
