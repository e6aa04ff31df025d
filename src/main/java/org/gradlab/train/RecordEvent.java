package org.gradlab.train;

import java.util.Arrays;

/**
 * The numbers of some members at one record step. Members whose training has ended at an earlier one are in no event.
 *
 * @param step updates made before
 * @param epoch passes over the training data made before
 * @param members their positions in the population, ascending; at least one
 * @param memberValues [members, memberColumns], row-major
 * @param siteValues [members, siteColumns, sites], row-major
 * @param testValues [members, testColumns], row-major, of the parameters that a member ends with; NaN for a member that goes on, and empty
 *     where all go on or there is no test data
 */
public record RecordEvent(
        long step, double epoch, int[] members, double[] memberValues, double[] siteValues, double[] testValues) {

    /** The same of members whose positions are greater by {@code more}. */
    public RecordEvent movedBy(int more) {
        int[] moved = Arrays.stream(members).map(member -> member + more).toArray();
        return new RecordEvent(step, epoch, moved, memberValues, siteValues, testValues);
    }
}
