package org.gradlab.train;

import org.gradlab.objective.Objective;
import org.gradlab.objective.Observation;

/**
 * What comes of a block's way through one interval.
 *
 * @param observation the numbers of the record step at its start
 * @param test see {@link org.gradlab.objective.Evaluator#test}; empty before the end
 */
record Advance(int firstMember, int members, Observation observation, double[] test) {

    Recorded recorded(RecordInterval interval, Objective objective) {
        return new Recorded(
                interval.from(),
                objective.epochs(interval.from()),
                firstMember,
                members,
                observation.memberValues(),
                observation.placeValues());
    }
}
