package org.gradlab.curvature;

/** Plain arithmetic of vectors. */
final class Vectors {

    private Vectors() {}

    static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double norm(double[] a) {
        return Math.sqrt(product(a, a));
    }

    /** a + t b, a new vector. */
    static double[] sum(double[] a, double t, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + t * b[i];
        }
        return sum;
    }

    /** t a, a new vector. */
    static double[] scaled(double t, double[] a) {
        return sum(new double[a.length], t, a);
    }
}
