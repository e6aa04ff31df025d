package org.gradlab.expression;

/** Sums, products and quotients rounded down or up: not moved where floating point has computed them exactly. */
final class Outward {

    private Outward() {}

    static double sumDown(double a, double b) {
        return moved(a + b, ExactError.ofSum(a, b));
    }

    static double sumUp(double a, double b) {
        return -sumDown(-a, -b) + 0.0;
    }

    /** The product, where 0 times anything is 0, as it is for the ends of intervals. */
    static double productDown(double a, double b) {
        double product = a * b;
        if (a == 0 || b == 0) {
            return 0;
        }
        return ExactError.isTiny(product) ? Math.nextDown(product) : moved(product, Math.fma(a, b, -product));
    }

    static double productUp(double a, double b) {
        return -productDown(-a, b) + 0.0;
    }

    /** The quotient by a number that is not below zero; by zero, what it tends to. */
    static double quotientDown(double a, double b) {
        if (a == 0) {
            return 0;
        }
        double quotient = a / b;
        boolean isUnsure = ExactError.isTiny(quotient) || ExactError.isTiny(a);
        return isUnsure ? Math.nextDown(quotient) : moved(quotient, Math.fma(-quotient, b, a));
    }

    static double quotientUp(double a, double b) {
        return -quotientDown(-a, b) + 0.0;
    }

    /** Down by so many units in the last place. */
    static double down(double number, double units) {
        double moved = number - Math.ceil(units) * Math.ulp(number);
        return number == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : Math.min(moved, Math.nextDown(number));
    }

    static double up(double number, double units) {
        return -down(-number, units) + 0.0;
    }

    /** The next number below where the true result, by its error, lies there; infinity may stand for any number too large. */
    private static double moved(double result, double error) {
        if (Double.isInfinite(result)) {
            return result > 0 ? Double.MAX_VALUE : result;
        }
        return error < 0 || Double.isNaN(error) ? Math.nextDown(result) : result;
    }
}
