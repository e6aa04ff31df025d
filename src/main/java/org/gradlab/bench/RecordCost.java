package org.gradlab.bench;

import org.gradlab.train.RecordPlan;

/**
 * What records cost beside the steps of a training.
 *
 * @param endsAlone seconds of the training with records at its start and end
 * @param seconds of the training with all records of {@code plan}
 */
public record RecordCost(RecordPlan plan, double endsAlone, double seconds) {

    /** How much longer the training takes for its records, as a share. */
    public double share() {
        return seconds / endsAlone - 1;
    }
}
