package org.gradlab.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the backpropagated signal went, from the last layer to the first: norm of delta_l = norm of delta_(l+1) x gain of W_(l+1)^T x gain of
 * f'_l. The gain of the slope is that of all that stands between z_l and the next layer.
 *
 * @param lines the last layer first
 */
public record Receipt(List<Line> lines) {

    /**
     * A layer.
     *
     * @param layer counted from 1
     * @param deltaNorm norm of delta_l
     * @param gainOfWeights what the next layer's weights made of its delta; NaN for the last layer
     * @param gainOfSlope what the slope made of that; NaN for the last layer
     * @param product of all gains so far: norm of delta_l over that of the last layer
     */
    public record Line(int layer, double deltaNorm, double gainOfWeights, double gainOfSlope, double product) {

        /** norm of delta_l over that of delta_(l+1). */
        public double ratio() {
            return gainOfWeights * gainOfSlope;
        }
    }

    /** Lines that are not to be modified. */
    public Receipt {
        lines = List.copyOf(lines);
    }

    /** The receipt of layers in the order of their numbers; those below the lowest trained one, of NaN, are left out. */
    public static Receipt of(double[] deltaNorms, double[] gainsOfWeights, double[] gainsOfSlopes) {
        List<Line> lines = new ArrayList<>();
        double product = 1;
        int last = deltaNorms.length - 1;
        for (int i = last; i >= 0 && !Double.isNaN(deltaNorms[i]); i--) {
            boolean isLast = i == last;
            product = isLast ? 1 : product * gainsOfWeights[i] * gainsOfSlopes[i];
            lines.add(new Line(
                    i + 1,
                    deltaNorms[i],
                    isLast ? Double.NaN : gainsOfWeights[i],
                    isLast ? Double.NaN : gainsOfSlopes[i],
                    product));
        }
        return new Receipt(lines);
    }

    /** What all layers' weights made of the signal. */
    public double weights() {
        return lines.stream().skip(1).mapToDouble(Line::gainOfWeights).reduce(1, (a, b) -> a * b);
    }

    /** What all slopes made of the signal. */
    public double slopes() {
        return lines.stream().skip(1).mapToDouble(Line::gainOfSlope).reduce(1, (a, b) -> a * b);
    }

    /** What is left of the signal in the first layer: weights x slopes. */
    public double product() {
        return lines.get(lines.size() - 1).product();
    }

    /** The share of what was lost, in decades, that the slopes took: 1 and more if the weights lost nothing. */
    public double shareOfSlopes() {
        return Math.log(slopes()) / Math.log(product());
    }
}
