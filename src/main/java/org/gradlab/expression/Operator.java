package org.gradlab.expression;

/** What joins two expressions into one; applied to numbers it gives NaN where there is no value. */
public enum Operator {
    SUM("+"),
    DIFFERENCE("-"),
    PRODUCT("*"),
    QUOTIENT("/"),
    POWER("^"),
    MINIMUM("min"),
    MAXIMUM("max");

    /** From here on a double's integer powers are left to {@link Math#pow}, whose error does not grow with the exponent. */
    private static final int LARGEST_REPEATED_PRODUCT = 64;

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written. */
    public String symbol() {
        return symbol;
    }

    /** Whether it is written as a function of two arguments. */
    boolean isWrittenAsFunction() {
        return this == MINIMUM || this == MAXIMUM;
    }

    double apply(double left, double right) {
        return switch (this) {
            case SUM -> left + right;
            case DIFFERENCE -> left - right;
            case PRODUCT -> left * right;
            case QUOTIENT -> right == 0 ? Double.NaN : left / right;
            case POWER -> power(left, right);
            case MINIMUM -> Math.min(left, right);
            case MAXIMUM -> Math.max(left, right);
        };
    }

    /** Why two finite numbers have no finite result. */
    UndefinedCause fault(double left, double right) {
        if (this == QUOTIENT && right == 0) {
            return left == 0 ? UndefinedCause.ZERO_BY_ZERO : UndefinedCause.DIVISION_BY_ZERO;
        }
        if (this == POWER && left == 0) {
            return UndefinedCause.DIVISION_BY_ZERO;
        }
        return this == POWER && left < 0 && right != Math.rint(right)
                ? UndefinedCause.FRACTIONAL_POWER_OF_NEGATIVE
                : UndefinedCause.OVERFLOW;
    }

    /** Whether {@link #POWER} with this exponent is computed by multiplications, from the lowest bit of the exponent on. */
    public static boolean isRepeatedProduct(double exponent) {
        return exponent == Math.rint(exponent) && Math.abs(exponent) <= LARGEST_REPEATED_PRODUCT;
    }

    /** base^exponent, with base^0 = 1 for every base, as in polynomials. */
    private static double power(double base, double exponent) {
        if (Double.isNaN(base) || (base == 0 && exponent < 0)) {
            return Double.NaN;
        }
        if (isRepeatedProduct(exponent)) {
            double product = repeatedProduct(base, (int) Math.abs(exponent));
            return exponent < 0 ? 1 / product : product;
        }
        return Math.pow(base, exponent);
    }

    /** base * base * ..., by squaring: exact signs for negative bases, and no logarithm at zero. */
    private static double repeatedProduct(double base, int count) {
        double product = 1;
        double square = base;
        for (int rest = count; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                product *= square;
            }
            square *= square;
        }
        return product;
    }
}
