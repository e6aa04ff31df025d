package org.gradlab.diagnosis;

import java.util.Map;
import org.gradlab.measure.Measure;

/**
 * What was recorded of a member at a step. NaN stands for what does not exist.
 *
 * @param step updates made before
 * @param loss on the training rows; NaN between evaluations
 * @param batchLoss mean of the batches since the last record; NaN where every step sees all rows
 * @param accuracy on the training rows
 * @param validationLoss on the validation rows
 * @param gradientNorm norm of the whole gradient
 * @param measures [layers] each; none where they were not kept
 */
public record RecordPoint(
        long step,
        double loss,
        double batchLoss,
        double accuracy,
        double validationLoss,
        double gradientNorm,
        Map<Measure, double[]> measures) {

    /** Whether the loss is known. */
    public boolean isEvaluated() {
        return !Double.isNaN(loss);
    }

    /** Whether steps saw batches, whose loss is known. */
    boolean hasBatches() {
        return !Double.isNaN(batchLoss);
    }

    /** The same with another loss. */
    RecordPoint withLoss(double other) {
        return new RecordPoint(step, other, batchLoss, accuracy, validationLoss, gradientNorm, measures);
    }

    /** Whether the layers were recorded. */
    public boolean hasLayers() {
        return !measures.isEmpty();
    }

    /** A measure of layer l, counted from 1. */
    public double measure(Measure measure, int l) {
        return measures.get(measure)[l - 1];
    }
}
