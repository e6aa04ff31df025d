package org.gradlab.array;

/**
 * What a step of one member consists of, for the cost models of engines.
 *
 * @param layers the layers of a network; 0 for a written function
 * @param products multiplications of matrix products, forward, for dW, and (but for the first layer) for the delta below
 * @param activations how many activations there are
 * @param parameters how many weights and biases a network has
 * @param numberOperations operations on single numbers, of which a written function is made
 */
public record Work(int layers, double products, double activations, int parameters, int numberOperations) {}
