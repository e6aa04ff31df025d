package org.gradlab.network;

/**
 * One member of a network with plain loops over {@code double[][]}, written to be obviously right: mean squared error and
 * gradient descent.
 */
final class NaiveNetwork {

    private final Network network;
    final double[][][] w;
    final double[][] b;
    double[][][] z;
    double[][][] a;
    double[][][] delta;
    double[][][] dW;
    double[][] db;

    NaiveNetwork(Network network, double[][][] w, double[][] b) {
        this.network = network;
        this.w = w;
        this.b = b;
    }

    void pass(double[][] x, double[][] y) {
        int depth = network.depth();
        z = new double[depth + 1][][];
        a = new double[depth + 1][][];
        delta = new double[depth + 1][][];
        dW = new double[depth + 1][][];
        db = new double[depth + 1][];
        a[0] = x;
        for (int l = 1; l <= depth; l++) {
            forward(l);
        }
        int last = depth;
        delta[last] = new double[x.length][y[0].length];
        for (int row = 0; row < x.length; row++) {
            for (int j = 0; j < y[0].length; j++) {
                double error = 2 * (a[last][row][j] - y[row][j]) / (y.length * y[0].length);
                delta[last][row][j] = error * slope(last, z[last][row][j]);
            }
        }
        for (int l = depth; l >= 1; l--) {
            backward(l);
        }
    }

    void step(double rate) {
        for (int l = 1; l <= network.depth(); l++) {
            for (int i = 0; i < w[l].length; i++) {
                for (int j = 0; j < w[l][i].length; j++) {
                    w[l][i][j] -= rate * dW[l][i][j];
                }
            }
            for (int j = 0; j < b[l].length; j++) {
                b[l][j] -= rate * db[l][j];
            }
        }
    }

    private void forward(int l) {
        int rows = a[l - 1].length;
        int units = network.layer(l).units();
        z[l] = new double[rows][units];
        a[l] = new double[rows][units];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < units; j++) {
                double sum = b[l][j];
                for (int i = 0; i < w[l].length; i++) {
                    sum += a[l - 1][row][i] * w[l][i][j];
                }
                z[l][row][j] = sum;
                a[l][row][j] = value(l, sum);
            }
        }
    }

    private void backward(int l) {
        int rows = a[l - 1].length;
        dW[l] = new double[w[l].length][w[l][0].length];
        db[l] = new double[w[l][0].length];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < db[l].length; j++) {
                db[l][j] += delta[l][row][j];
                for (int i = 0; i < w[l].length; i++) {
                    dW[l][i][j] += a[l - 1][row][i] * delta[l][row][j];
                }
            }
        }
        if (l == 1) {
            return;
        }
        delta[l - 1] = new double[rows][w[l].length];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < w[l].length; i++) {
                double sum = 0;
                for (int j = 0; j < db[l].length; j++) {
                    sum += delta[l][row][j] * w[l][i][j];
                }
                delta[l - 1][row][i] = sum * slope(l - 1, z[l - 1][row][i]);
            }
        }
    }

    private double value(int l, double at) {
        return switch (network.layer(l).activation()) {
            case SIGMOID -> 1 / (1 + Math.exp(-at));
            case TANH -> Math.tanh(at);
            case RELU -> Math.max(at, 0);
            case LEAKY_RELU -> at > 0 ? at : 0.01 * at;
            case SOFTPLUS -> Math.log1p(Math.exp(at));
            case IDENTITY -> at;
            case SOFTMAX -> throw new IllegalArgumentException("softmax is no function of one number");
        };
    }

    private double slope(int l, double at) {
        double value = value(l, at);
        return switch (network.layer(l).activation()) {
            case SIGMOID -> value * (1 - value);
            case TANH -> 1 - value * value;
            case RELU -> at > 0 ? 1 : 0;
            case LEAKY_RELU -> at > 0 ? 1 : 0.01;
            case SOFTPLUS -> 1 / (1 + Math.exp(-at));
            case IDENTITY -> 1;
            case SOFTMAX -> throw new IllegalArgumentException("softmax is no function of one number");
        };
    }
}
