package org.gradlab.array;

/**
 * What the parts of a step take, in microseconds: a step costs the sum over the parts that it has. Constants are fitted by
 * {@code StepCostFit} among the tests.
 *
 * @param step a network's step whatever its size
 * @param layer a layer whatever its size
 * @param product a multiplication of a matrix product
 * @param activation an activation and its slope
 * @param parameter a weight or bias and its update
 * @param numberOperation an operation on a single number
 */
public record StepCost(
        double step, double layer, double product, double activation, double parameter, double numberOperation) {

    /** The whole step, in microseconds. */
    public double of(Work work) {
        return (work.layers() > 0 ? step : 0)
                + layer * work.layers()
                + product * work.products()
                + activation * work.activations()
                + parameter * work.parameters()
                + numberOperation * work.numberOperations();
    }
}
