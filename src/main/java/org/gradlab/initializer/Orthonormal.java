package org.gradlab.initializer;

import org.gradlab.random.RandomStream;

/** A random matrix with orthonormal rows or columns: Gaussian vectors made orthonormal by Gram and Schmidt, twice. */
final class Orthonormal {

    /** One pass leaves an error that grows with the condition of the vectors; a second removes it (Giraud et al. 2005). */
    private static final int PASSES = 2;

    private Orthonormal() {}

    /** gain times a matrix [inputs, units] in row-major order; of the two kinds of vectors the fewer are orthonormal. */
    static double[] draw(int inputs, int units, double gain, RandomStream stream) {
        double[][] vectors = vectors(Math.min(inputs, units), Math.max(inputs, units), stream);
        double[] w = new double[inputs * units];
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < units; j++) {
                w[i * units + j] = gain * (inputs <= units ? vectors[i][j] : vectors[j][i]);
            }
        }
        return w;
    }

    private static double[][] vectors(int count, int length, RandomStream stream) {
        double[][] vectors = new double[count][length];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < length; k++) {
                vectors[i][k] = stream.nextGaussian();
            }
            for (int pass = 0; pass < PASSES; pass++) {
                for (int j = 0; j < i; j++) {
                    subtract(vectors[i], dot(vectors[i], vectors[j]), vectors[j]);
                }
            }
            double norm = Math.sqrt(dot(vectors[i], vectors[i]));
            for (int k = 0; k < length; k++) {
                vectors[i][k] /= norm;
            }
        }
        return vectors;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }

    private static void subtract(double[] from, double factor, double[] x) {
        for (int k = 0; k < from.length; k++) {
            from[k] -= factor * x[k];
        }
    }
}
