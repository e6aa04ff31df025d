package org.gradlab.explain;

/**
 * What one part adds to a derivative.
 *
 * @param name of the part, such as a sample or a path
 * @param factors what is multiplied, in words
 */
public record Contribution(String name, String factors, double value) {}
