package org.gradlab.forecast;

/**
 * What was measured of a layer before the first step: the median of the restarts.
 *
 * @param activationMean mean of a
 * @param activationVariance variance of a
 * @param meanSlope mean of f'(z)
 * @param gain norm of delta_l over that of delta_(l+1); NaN for the last layer
 */
public record MeasuredLayer(double activationMean, double activationVariance, double meanSlope, double gain) {}
