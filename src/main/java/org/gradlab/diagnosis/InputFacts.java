package org.gradlab.diagnosis;

/**
 * How large the features are that the first layer sees.
 *
 * @param largest the name of the feature with the largest root mean square
 * @param largestRootMeanSquare that root mean square
 * @param spreadRatio the largest standard deviation of a feature over the smallest that is not zero
 */
public record InputFacts(String largest, double largestRootMeanSquare, double spreadRatio) {

    boolean areUnscaled() {
        return largestRootMeanSquare > Thresholds.UNSCALED || spreadRatio > Thresholds.UNSCALED;
    }
}
