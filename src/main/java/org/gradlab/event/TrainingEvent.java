package org.gradlab.event;

import org.gradlab.restart.Comparison;
import org.gradlab.train.RecordEvent;

/** What happens while a run is trained, in the order in which it happens. */
public sealed interface TrainingEvent {

    /** Training is about to begin. */
    record Started(TrainingPlan plan) implements TrainingEvent {}

    /**
     * The numbers of some members at a record step. The blocks of a step come one after the other: all of them together need not fit
     * the memory.
     *
     * @param numbers not to be modified
     */
    record Recorded(RecordEvent numbers) implements TrainingEvent {

        /** The same of members that are counted from {@code first} on. */
        public Recorded from(int first) {
            return new Recorded(numbers.movedBy(first));
        }

        /** How many members the numbers tell of. */
        public int members() {
            return numbers.members().length;
        }

        /** The {@code i}-th of these members, counted from 0 over the population. */
        public int member(int i) {
            return numbers.members()[i];
        }
    }

    /**
     * All members have passed a record step.
     *
     * @param step updates made before
     * @param epoch passes over the training data made before
     * @param losses the last loss of every member that is known; not to be modified
     * @param isEvaluation whether these are of this step, but for members that had stopped
     */
    record StepRecorded(long step, double epoch, double[] losses, boolean isEvaluation) implements TrainingEvent {}

    /**
     * All members have made their last step, and every file is written.
     *
     * @param status whether they made all that they were to make, or were interrupted
     * @param step where the last of them ended
     */
    record Finished(Comparison comparison, RunStatus status, long step) implements TrainingEvent {}
}
