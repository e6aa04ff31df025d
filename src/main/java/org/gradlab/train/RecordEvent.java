package org.gradlab.train;

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
        long step, double epoch, int[] members, double[] memberValues, double[] siteValues, double[] testValues) {}
