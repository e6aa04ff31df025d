package org.gradlab.array;

/** A function of one number, applied to every element of an array. */
public enum Elementwise {
    /** x. */
    IDENTITY,
    /** -x. */
    NEGATE,
    /** |x|. */
    ABS,
    /** x^2. */
    SQUARE,
    /** The square root of x. */
    SQRT,
    /** e^x. */
    EXP,
    /** The natural logarithm of x. */
    LOG,
    /** 1 / (1 + e^-x). */
    SIGMOID,
    /** (e^x - e^-x) / (e^x + e^-x). */
    TANH,
    /** The sine of x, an angle in radians. */
    SIN,
    /** The cosine of x, an angle in radians. */
    COS,
    /** The tangent of x, an angle in radians. */
    TAN,
    /** max(x, 0). */
    RELU,
    /** x where x > 0, {@value #LEAK} x elsewhere. */
    LEAKY_RELU,
    /** ln(1 + e^x), computed as max(x, 0) + ln(1 + e^-|x|). */
    SOFTPLUS,
    /** The slope of |x|: -1 below zero, 1 above, NaN at zero, where there is none. */
    SIGN,
    /** The slope of max(x, 0): 0 below zero, 1 above, NaN at zero, where there is none. */
    STEP,
    /** x, but NaN where x is 0: what may be divided by, or have a logarithm. */
    NONZERO;

    /** The slope of the leaky rectifier below zero. */
    public static final double LEAK = 0.01;
}
