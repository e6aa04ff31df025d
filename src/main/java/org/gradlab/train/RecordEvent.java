package org.gradlab.train;

/**
 * The numbers of some consecutive members at one record step.
 *
 * @param step updates made before
 * @param epoch passes over the training data made before
 * @param firstMember the first of the members
 * @param members how many members
 * @param memberValues [members, memberColumns], row-major
 * @param siteValues [members, siteColumns, sites], row-major
 * @param testValues [members, testColumns], row-major; empty before the end and without test data
 * @param isTrained [members], false for a member that a rule stopped at an earlier record step: its numbers are those of that step, or mean
 *     nothing
 */
public record RecordEvent(
        long step,
        double epoch,
        int firstMember,
        int members,
        double[] memberValues,
        double[] siteValues,
        double[] testValues,
        boolean[] isTrained) {}
