package org.gradlab.objective;

/**
 * The numbers of a block of members at one record step.
 *
 * @param memberValues [members, memberColumns], row-major
 * @param siteValues [members, siteColumns, sites], row-major
 */
public record Observation(double[] memberValues, double[] siteValues) {}
