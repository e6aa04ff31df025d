package org.gradlab.forecast;

/**
 * What theory says of a layer before training, for a network of endless width. NaN where it says nothing: of a softmax, and of the signal
 * in the last layer.
 *
 * @param layer counted from 1
 * @param activationMean mean of f(z)
 * @param activationVariance variance of f(z)
 * @param meanSquare mean of z^2, after a normalisation before f
 * @param meanSlope mean of f'(z)
 * @param chi n var(W_(l+1)) E[f'(z)^2], with the units n of the layer, normalisations included: what the mean square of delta is multiplied
 *     by
 */
public record LayerForecast(
        int layer, double activationMean, double activationVariance, double meanSquare, double meanSlope, double chi) {

    /** norm of delta_l over that of delta_(l+1): the root of chi. */
    public double gain() {
        return Math.sqrt(chi);
    }
}
