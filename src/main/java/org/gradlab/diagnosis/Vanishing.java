package org.gradlab.diagnosis;

/** When the gradient of a layer has vanished beside that of the last layer. */
public final class Vanishing {

    /** The rule in words. */
    public static final String RULE = "norm of dW below " + Thresholds.VANISHING_RATIO
            + " of the last trained layer's, and below " + Thresholds.VANISHING_NORM;

    private Vanishing() {}

    /** Whether {@code low} has vanished beside {@code high}, two norms of gradients. */
    public static boolean isSeen(double low, double high) {
        return low < Thresholds.VANISHING_RATIO * high && low < Thresholds.VANISHING_NORM;
    }

    /** The norm of the last trained layer: that of a frozen one is NaN. NaN if none is trained. */
    public static double last(double... norms) {
        for (int layer = norms.length - 1; layer >= 0; layer--) {
            if (!Double.isNaN(norms[layer])) {
                return norms[layer];
            }
        }
        return Double.NaN;
    }
}
