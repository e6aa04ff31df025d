package org.gradlab.network;

/** Activations of one row and their Jacobians, straight from the formulas. */
public final class NaiveActivation {

    private NaiveActivation() {}

    static double[] value(Activation activation, double[] z) {
        double sum = 0;
        for (double at : z) {
            sum += Math.exp(at);
        }
        double[] a = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            a[j] = activation == Activation.SOFTMAX ? Math.exp(z[j]) / sum : value(activation, z[j]);
        }
        return a;
    }

    /** [k][j] is da_k / dz_j. */
    static double[][] jacobian(Activation activation, double[] z) {
        double[] a = value(activation, z);
        double[][] jacobian = new double[z.length][z.length];
        for (int k = 0; k < z.length; k++) {
            for (int j = 0; j < z.length; j++) {
                if (activation == Activation.SOFTMAX) {
                    jacobian[k][j] = k == j ? a[k] * (1 - a[k]) : -a[k] * a[j];
                } else if (k == j) {
                    jacobian[k][j] = slope(activation, z[j]);
                }
            }
        }
        return jacobian;
    }

    /** f'(z), for every activation but softmax. */
    public static double slope(Activation activation, double z) {
        double a = value(activation, z);
        return switch (activation) {
            case SIGMOID -> a * (1 - a);
            case TANH -> 1 - a * a;
            case RELU -> z > 0 ? 1 : 0;
            case LEAKY_RELU -> z > 0 ? 1 : 0.01;
            case SOFTPLUS -> 1 / (1 + Math.exp(-z));
            case IDENTITY -> 1;
            case SOFTMAX -> throw new IllegalArgumentException("softmax is no function of one number");
        };
    }

    private static double value(Activation activation, double z) {
        return switch (activation) {
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case TANH -> Math.tanh(z);
            case RELU -> Math.max(z, 0);
            case LEAKY_RELU -> z > 0 ? z : 0.01 * z;
            case SOFTPLUS -> Math.log1p(Math.exp(z));
            case IDENTITY -> z;
            case SOFTMAX -> throw new IllegalArgumentException("softmax is no function of one number");
        };
    }
}
