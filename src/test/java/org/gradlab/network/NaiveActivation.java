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
            a[j] = activation instanceof Softmax ? Math.exp(z[j]) / sum : value(activation, z[j]);
        }
        return a;
    }

    /** [k][j] is da_k / dz_j. */
    static double[][] jacobian(Activation activation, double[] z) {
        double[] a = value(activation, z);
        double[][] jacobian = new double[z.length][z.length];
        for (int k = 0; k < z.length; k++) {
            for (int j = 0; j < z.length; j++) {
                if (activation instanceof Softmax) {
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
        double sigmoid = 1 / (1 + Math.exp(-z));
        return switch (activation.word()) {
            case "sigmoid" -> a * (1 - a);
            case "tanh" -> 1 - a * a;
            case "relu" -> z > 0 ? 1 : 0;
            case "leakyRelu" -> z > 0 ? 1 : 0.01;
            case "softplus" -> sigmoid;
            case "identity" -> 1;
            case "elu" -> z > 0 ? 1 : Math.exp(z);
            case "gelu" -> normalDistribution(z) + z * normalDensity(z);
            case "silu" -> sigmoid + z * sigmoid * (1 - sigmoid);
            default -> throw new IllegalArgumentException(activation + " is no function of one number");
        };
    }

    private static double value(Activation activation, double z) {
        return switch (activation.word()) {
            case "sigmoid" -> 1 / (1 + Math.exp(-z));
            case "tanh" -> Math.tanh(z);
            case "relu" -> Math.max(z, 0);
            case "leakyRelu" -> z > 0 ? z : 0.01 * z;
            case "softplus" -> Math.log1p(Math.exp(z));
            case "identity" -> z;
            case "elu" -> z > 0 ? z : Math.exp(z) - 1;
            case "gelu" -> z * normalDistribution(z);
            case "silu" -> z / (1 + Math.exp(-z));
            default -> throw new IllegalArgumentException(activation + " is no function of one number");
        };
    }

    /** From here on the series has terms that overflow, and what is left to 0 or 1 is below 1e-20. */
    private static final double FAR = 10;

    private static double normalDensity(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** 1/2 + density (z + z^3 / 3 + z^5 / (3 5) + z^7 / (3 5 7) + ...) (Marsaglia 2004). */
    private static double normalDistribution(double z) {
        if (!(Math.abs(z) < FAR)) {
            return z > 0 ? 1 : 0;
        }
        double term = z;
        double sum = 0;
        for (int n = 3; sum + term != sum; n += 2) {
            sum += term;
            term *= z * z / n;
        }
        return 0.5 + normalDensity(z) * sum;
    }
}
