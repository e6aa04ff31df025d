package org.gradlab.experiment;

import java.util.Map;

/**
 * What came of the training of some members, as plain arrays. A member that ended early has NaN from the next record step on.
 *
 * @param members their numbers in the run, ascending
 * @param steps the record steps
 * @param memberValues [records][members x memberColumns], as in the layout of the objective
 * @param siteValues [records][members x siteColumns x sites]
 * @param testValues [members x testColumns] of the parameters that each member ends with; empty without test data
 * @param state every matrix that a member has, by name, [members x rows x columns]
 */
public record MemberTrainingResult(
        long[] members,
        long[] steps,
        double[][] memberValues,
        double[][] siteValues,
        double[] testValues,
        Map<String, double[]> state) {}
