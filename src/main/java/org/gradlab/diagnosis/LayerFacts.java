package org.gradlab.diagnosis;

/**
 * What a diagnosis has to know of a layer.
 *
 * @param units numbers that a row has above it
 * @param activation its word in a config
 * @param canDie whether its units are 0 over half of the line
 * @param trainable whether gradients are formed for it
 */
public record LayerFacts(int units, String activation, boolean canDie, boolean trainable) {}
