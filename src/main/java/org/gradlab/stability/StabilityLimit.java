package org.gradlab.stability;

/**
 * The sharpness at which an optimizer becomes unstable on a parabola.
 *
 * <pre>
 *   gradient descent       2 / rate
 *   momentum b             (2 + 2 b) / rate                 (Cohen et al. 2021, arXiv 2103.00065)
 *   Nesterov b             (2 + 2 b) / ((1 + 2 b) rate)     (the same)
 *   Adam                   (2 + 2 b) / ((1 - b) rate), 38 / rate for b = 0.9, of the preconditioned Hessian
 *                          (Cohen et al. 2022, arXiv 2207.14484)
 * </pre>
 *
 * @param words its formula, as a person reads it
 * @param factor the limit times the rate
 */
public record StabilityLimit(String words, double factor) {

    /** Gradient descent. */
    public static StabilityLimit ofDescent() {
        return new StabilityLimit("2 / rate", 2);
    }

    /** Descent with momentum b. */
    public static StabilityLimit ofMomentum(double b) {
        return new StabilityLimit("(2 + 2 momentum) / rate", 2 + 2 * b);
    }

    /** Nesterov's descent with momentum b. */
    public static StabilityLimit ofNesterov(double b) {
        return new StabilityLimit("(2 + 2 momentum) / ((1 + 2 momentum) rate)", (2 + 2 * b) / (1 + 2 * b));
    }

    /** Adam with beta1 = b, for the preconditioned Hessian. */
    public static StabilityLimit ofAdam(double b) {
        return new StabilityLimit("(2 + 2 beta1) / ((1 - beta1) rate)", (2 + 2 * b) / (1 - b));
    }

    /** The limit at a rate. */
    public double at(double rate) {
        return factor / rate;
    }

    /** The largest rate that is stable at a sharpness; infinite where nothing bends upward. */
    public double greatestRate(double sharpness) {
        return sharpness > 0 ? factor / sharpness : Double.POSITIVE_INFINITY;
    }
}
