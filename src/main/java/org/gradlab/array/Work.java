package org.gradlab.array;

/**
 * What a step of one member consists of, for the cost models of engines.
 *
 * @param layers the layers of a network; 0 for a written function
 * @param products multiplications of matrix products, forward, for dW, and (but for the first layer) for the delta below
 * @param activations how many activations there are
 * @param numberOperations operations on single numbers, of which a written function is made
 */
public record Work(int layers, double products, double activations, int numberOperations) {

    /**
     * A sum over what there is.
     *
     * @param step what a network's step costs whatever its size
     * @param layer what a layer costs whatever its size
     */
    public double cost(double step, double layer, double product, double activation, double numberOperation) {
        return (layers > 0 ? step : 0)
                + layer * layers
                + product * products
                + activation * activations
                + numberOperation * numberOperations;
    }
}
