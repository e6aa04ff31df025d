package org.gradlab.doctor;

import java.util.Map;

/**
 * The first number of a member's training that is infinite or NaN.
 *
 * @param step the step whose update could not be made
 * @param operation the formula that made it, such as {@code z2 = a1 W2 + b2}
 * @param element its name, such as {@code z2[3,0]} (row, column from 0)
 * @param value infinite or NaN
 * @param inputs the largest of the numbers that went in, by name
 */
public record NonFinite(long step, String operation, String element, double value, Map<String, Double> inputs) {}
