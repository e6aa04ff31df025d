package org.gradlab.array;

/** A function of two numbers, applied to the elements of two arrays in pairs. */
public enum Pairwise {
    /** x + y. */
    ADD,
    /** x - y. */
    SUBTRACT,
    /** x y. */
    MULTIPLY,
    /** x / y. */
    DIVIDE,
    /** The smaller of x and y; NaN where either is. */
    MIN,
    /** The larger of x and y; NaN where either is. */
    MAX,
    /** x^y, see {@link #power}. */
    POWER,
    /** x times the sigmoid's slope y (1 - y), where y is the sigmoid's value. */
    TIMES_SIGMOID_SLOPE,
    /** x times the slope of tanh, 1 - y^2, where y is the value of tanh. */
    TIMES_TANH_SLOPE,
    /** x where y > 0, else 0; y is the rectifier's argument. */
    TIMES_RELU_SLOPE,
    /** x where y > 0, else {@value Function#LEAK} x; y is the leaky rectifier's argument. */
    TIMES_LEAKY_RELU_SLOPE,
    /** x times the slope of softplus, sigmoid(y), where y is its argument. */
    TIMES_SOFTPLUS_SLOPE,
    /**
     * Binary cross-entropy of the logit x against the target y, max(x, 0) - x y + ln(1 + e^-|x|), which neither overflows
     * nor loses a small loss to cancellation.
     */
    BINARY_CROSS_ENTROPY;

    /** x^y as {@link StrictMath#pow} has it, but NaN where x is NaN whatever y is, and where x is 0 and y negative. */
    public static double power(double x, double y) {
        return Double.isNaN(x) || (x == 0 && y < 0) ? Double.NaN : StrictMath.pow(x, y);
    }
}
