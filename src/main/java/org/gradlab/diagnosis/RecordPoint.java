package org.gradlab.diagnosis;

import org.gradlab.measure.Measure;

/**
 * What was recorded of a member at a step. NaN stands for what does not exist.
 *
 * @param step updates made before
 * @param loss on the training rows
 * @param accuracy on the training rows
 * @param validationLoss on the validation rows
 * @param gradientNorm norm of the whole gradient
 * @param measures [measures, layers] in the order of {@link Measure}; none where they were not kept
 */
public record RecordPoint(
        long step, double loss, double accuracy, double validationLoss, double gradientNorm, double[][] measures) {

    /** Whether the layers were recorded. */
    public boolean hasLayers() {
        return measures.length > 0;
    }

    /** A measure of layer l, counted from 1. */
    public double measure(Measure measure, int l) {
        return measures[measure.ordinal()][l - 1];
    }
}
