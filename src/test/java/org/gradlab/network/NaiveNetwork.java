package org.gradlab.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradlab.loss.Loss;

/**
 * One member of a network with plain loops over {@code double[][]}, written to be obviously right: every derivative is
 * the chain rule through the activation's whole Jacobian, cross-entropies included. Arrays are indexed from layer 1;
 * out[l] is a[l] with what a skip connection adds, and out[0] is x. A layer without a bias has one that stays zero.
 */
final class NaiveNetwork {

    private final Network network;
    private final Loss loss;
    final double[][][] w;
    final double[][] b;
    final double[][][] z;
    final double[][][] a;
    final double[][][] out;
    final double[][][] delta;
    final double[][][] dW;
    final double[][] db;
    double value;

    NaiveNetwork(Network network, Loss loss, double[][][] w, double[][] b) {
        this.network = network;
        this.loss = loss;
        this.w = w;
        this.b = b;
        int depth = network.depth();
        z = new double[depth + 1][][];
        a = new double[depth + 1][][];
        out = new double[depth + 1][][];
        delta = new double[depth + 1][][];
        dW = new double[depth + 1][][];
        db = new double[depth + 1][];
    }

    /** Fills everything for the batch x with the targets y. */
    void pass(double[][] x, double[][] y) {
        out[0] = x;
        for (int l = 1; l <= network.depth(); l++) {
            forward(l);
        }
        value = NaiveLoss.value(loss, out[network.depth()], y);
        double[][][] upstream = new double[network.depth() + 1][][];
        upstream[network.depth()] = NaiveLoss.slope(loss, out[network.depth()], y);
        for (int l = network.depth(); l >= 1; l--) {
            upstream[l - 1] = backward(l, upstream[l]);
            for (int end = l; end <= network.depth(); end++) {
                if (start(end) == l - 1) {
                    add(upstream[l - 1], upstream[end]);
                }
            }
        }
    }

    /** The rows of all trainable parameters, in the order of {@link #gradients}; not copies. */
    List<double[]> parameters() {
        return trainable(w, b);
    }

    /** The rows of all gradients, in the order of {@link #parameters}; not copies. */
    List<double[]> gradients() {
        return trainable(dW, db);
    }

    private List<double[]> trainable(double[][][] matrices, double[][] vectors) {
        List<double[]> rows = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            if (network.layer(l).trainable()) {
                rows.addAll(List.of(matrices[l]));
                if (network.layer(l).dense().bias()) {
                    rows.add(vectors[l]);
                }
            }
        }
        return rows;
    }

    private void forward(int l) {
        int rows = out[l - 1].length;
        z[l] = new double[rows][b[l].length];
        a[l] = new double[rows][];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < b[l].length; j++) {
                double sum = b[l][j];
                for (int i = 0; i < w[l].length; i++) {
                    sum += out[l - 1][row][i] * w[l][i][j];
                }
                z[l][row][j] = sum;
            }
            a[l][row] = NaiveActivation.value(network.layer(l).activation(), z[l][row]);
        }
        out[l] = Arrays.stream(a[l]).map(double[]::clone).toArray(double[][]::new);
        if (start(l) >= 0) {
            add(out[l], out[start(l)]);
        }
    }

    /** Whose output a skip connection adds to that of layer l; -1 without one. */
    private int start(int l) {
        int around = network.layer(l).spec().residual();
        return around == 0 ? -1 : l - around;
    }

    private static void add(double[][] sum, double[][] part) {
        for (int row = 0; row < sum.length; row++) {
            for (int j = 0; j < sum[row].length; j++) {
                sum[row][j] += part[row][j];
            }
        }
    }

    /** Turns dL/da_l into delta_l, dW_l and db_l, and returns dL/da_(l-1). */
    private double[][] backward(int l, double[][] upstream) {
        int rows = a[l].length;
        int inputs = w[l].length;
        delta[l] = new double[rows][b[l].length];
        dW[l] = new double[inputs][b[l].length];
        db[l] = new double[b[l].length];
        double[][] below = new double[rows][inputs];
        for (int row = 0; row < rows; row++) {
            double[][] jacobian = NaiveActivation.jacobian(network.layer(l).activation(), z[l][row]);
            for (int j = 0; j < b[l].length; j++) {
                for (int k = 0; k < b[l].length; k++) {
                    delta[l][row][j] += upstream[row][k] * jacobian[k][j];
                }
                db[l][j] += delta[l][row][j];
                for (int i = 0; i < inputs; i++) {
                    dW[l][i][j] += out[l - 1][row][i] * delta[l][row][j];
                    below[row][i] += delta[l][row][j] * w[l][i][j];
                }
            }
        }
        return below;
    }
}
