package org.gradlab.array;

/** The functions of one number that the engines may know better than by their scalar definition, which each has here. */
public enum Unary implements Elementwise {
    /** x. */
    IDENTITY(x -> x),
    /** -x. */
    NEGATE(x -> -x),
    /** |x|. */
    ABS(Math::abs),
    /** x^2. */
    SQUARE(x -> x * x),
    /** The square root of x. */
    SQRT(Math::sqrt),
    /** e^x. */
    EXP(StrictMath::exp),
    /** The natural logarithm of x. */
    LOG(StrictMath::log),
    /** 1 / (1 + e^-x). */
    SIGMOID(Unary::sigmoid),
    /** The slope of the sigmoid, sigmoid(x) sigmoid(-x). */
    SIGMOID_SLOPE(Unary::sigmoidSlope),
    /** (e^x - e^-x) / (e^x + e^-x). */
    TANH(StrictMath::tanh),
    /** The slope of tanh, 1 / cosh(x)^2. */
    TANH_SLOPE(Unary::tanhSlope),
    /** The sine of x, an angle in radians. */
    SIN(StrictMath::sin),
    /** The cosine of x, an angle in radians. */
    COS(StrictMath::cos),
    /** The tangent of x, an angle in radians. */
    TAN(StrictMath::tan),
    /** max(x, 0). */
    RELU(x -> Math.max(x, 0)),
    /** The slope of the rectifier by the convention of training: 1 above zero, 0 at zero and below. */
    RELU_SLOPE(x -> x > 0 ? 1 : x <= 0 ? 0 : Double.NaN),
    /** ln(1 + e^x), computed as max(x, 0) + ln(1 + e^-|x|). */
    SOFTPLUS(x -> Math.max(x, 0) + logOnePlusExpOfNegative(x)),
    /** The slope of softplus, sigmoid(x). */
    SOFTPLUS_SLOPE(Unary::sigmoid),
    /** The slope of |x|: -1 below zero, 1 above, NaN at zero, where there is none. */
    SIGN(x -> x == 0 ? Double.NaN : Math.signum(x)),
    /** The slope of max(x, 0): 0 below zero, 1 above, NaN at zero, where there is none. */
    STEP(x -> x == 0 ? Double.NaN : Math.max(Math.signum(x), 0)),
    /** x, but NaN where x is 0: what may be divided by, or have a logarithm. */
    NONZERO(x -> x == 0 ? Double.NaN : x);

    @SuppressWarnings("ImmutableEnumChecker") // a definition holds no state
    private final Elementwise definition;

    Unary(Elementwise definition) {
        this.definition = definition;
    }

    @Override
    public double at(double x) {
        return definition.at(x);
    }

    @Override
    public Elementwise derivative() {
        return switch (this) {
            case IDENTITY, NONZERO -> x -> 1;
            case NEGATE -> x -> -1;
            case ABS -> SIGN;
            case SQUARE -> x -> 2 * x;
            case SQRT -> x -> 0.5 / Math.sqrt(x);
            case EXP -> EXP;
            case LOG -> x -> 1 / x;
            case SIGMOID, SOFTPLUS_SLOPE -> SIGMOID_SLOPE;
            case SIGMOID_SLOPE -> x -> -SIGMOID_SLOPE.at(x) * TANH.at(x / 2);
            case TANH -> TANH_SLOPE;
            case TANH_SLOPE -> x -> -2 * TANH_SLOPE.at(x) * TANH.at(x);
            case SIN -> COS;
            case COS -> x -> -SIN.at(x);
            case TAN -> x -> 1 + TAN.at(x) * TAN.at(x);
            case RELU -> RELU_SLOPE;
            case SOFTPLUS -> SOFTPLUS_SLOPE;
            case RELU_SLOPE, SIGN, STEP -> x -> 0;
        };
    }

    /** ln(1 + e^-|x|), which neither overflows nor loses a small number to cancellation. */
    static double logOnePlusExpOfNegative(double x) {
        return StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    /** Of e^x where that is small, because 1 + e^-x would overflow. */
    private static double sigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return x < 0 ? e / (1 + e) : 1 / (1 + e);
    }

    /** e^-|x| / (1 + e^-|x|)^2: the same on both sides, and without a difference that could lose digits. */
    private static double sigmoidSlope(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return e / (1 + e) / (1 + e);
    }

    /** The square of 1 / cosh(x) = 2 e^-|x| / (1 + e^-2|x|), which is not subnormal where the square is. */
    private static double tanhSlope(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        double inverse = 2 * e / (1 + e * e);
        return inverse * inverse;
    }
}
