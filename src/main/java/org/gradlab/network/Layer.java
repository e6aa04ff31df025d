package org.gradlab.network;

/**
 * A dense layer: z = a W + b, then the activation of z.
 *
 * @param inputs rows of W [members, inputs, units]
 * @param units columns of W and of b [members, 1, units]
 * @param bias whether there is a b
 * @param trainable false for a frozen layer: it keeps its parameters and no gradient is formed for it
 */
public record Layer(int inputs, int units, Activation activation, boolean bias, boolean trainable) {}
