package org.gradlab.objective;

/**
 * The numbers of a block of members at one record step.
 *
 * @param memberValues [members, memberColumns], row-major
 * @param placeValues [members, placeColumns, places], row-major
 */
public record Observation(double[] memberValues, double[] placeValues) {}
