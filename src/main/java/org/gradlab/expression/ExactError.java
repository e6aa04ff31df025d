package org.gradlab.expression;

/** What a rounded operation has left out, true result minus computed one, itself without error (Dekker 1971). */
final class ExactError {
    /** Below this a product's error may be too small for floating point. */
    private static final double SMALL = 0x1p-960;

    private ExactError() {}

    static double ofSum(double a, double b) {
        double sum = a + b;
        double rounded = sum - a;
        return (a - (sum - rounded)) + (b - rounded);
    }

    /** Of a * b; for tiny products a bound, of either sign. */
    static double ofProduct(double a, double b) {
        double product = a * b;
        if (a == 0 || b == 0) {
            return 0;
        }
        return Math.abs(product) < SMALL ? Math.ulp(product) : Math.fma(a, b, -product);
    }

    /** Whether a product may have lost digits to underflow. */
    static boolean isTiny(double number) {
        return Math.abs(number) < SMALL;
    }
}
