package org.gradlab.report;

import java.util.List;
import org.gradlab.record.SeriesRow;

/**
 * The gradients of one member's layers at one record step.
 *
 * @param step updates made before
 * @param layers the layers, input side first; at least one
 */
public record LayersAtStep(long step, List<LayerGradient> layers) {

    public LayersAtStep {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("no layers at step " + step);
        }
    }

    /** The gradients that the rows of one record step tell of. */
    static LayersAtStep of(List<SeriesRow> rows) {
        return new LayersAtStep(
                rows.get(0).step(),
                rows.stream()
                        .map(row -> new LayerGradient(row.site(), row.value("dw_norm"), row.value("dw_rms")))
                        .toList());
    }

    double[] norms() {
        return layers.stream().mapToDouble(LayerGradient::norm).toArray();
    }

    /** Norm of the first layer's gradient to the last's; NaN if either is frozen. */
    double firstToLast() {
        return layers.get(0).norm() / layers.get(layers.size() - 1).norm();
    }
}
