package org.gradlab.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Rows of features and targets. Immutable by agreement: nobody writes to the arrays.
 *
 * @param featureNames names of the columns of {@code x}
 * @param targets what the columns of {@code y} mean
 * @param x features, [rows, features] in row-major order
 * @param y targets, [rows, outputs] in row-major order
 */
public record Dataset(List<String> featureNames, Targets targets, double[] x, double[] y) {

    public Dataset {
        featureNames = List.copyOf(featureNames);
        if (featureNames.isEmpty() || x.length % featureNames.size() != 0) {
            throw new IllegalArgumentException(x.length + " numbers in rows of " + featureNames.size());
        }
        if (y.length != x.length / featureNames.size() * targets.outputs()) {
            throw new IllegalArgumentException("expected targets for " + x.length / featureNames.size() + " rows of "
                    + targets.outputs() + ", found " + y.length + " numbers");
        }
    }

    /** How many rows there are. */
    public int rows() {
        return x.length / features();
    }

    /** How many features a row has. */
    public int features() {
        return featureNames.size();
    }

    /** How many targets a row has. */
    public int outputs() {
        return targets.outputs();
    }

    /** These rows alone, in this order. */
    public Dataset subset(int[] rows) {
        double[] someX = new double[rows.length * features()];
        double[] someY = new double[rows.length * outputs()];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(x, rows[i] * features(), someX, i * features(), features());
            System.arraycopy(y, rows[i] * outputs(), someY, i * outputs(), outputs());
        }
        return new Dataset(featureNames, targets, someX, someY);
    }

    /**
     * The same rows of two classes with their targets in one column, 0 or 1.
     *
     * @throws IllegalStateException if there are not two classes
     */
    public Dataset inOneColumn() {
        if (!(targets instanceof Targets.Classes classes) || classes.names().size() != 2) {
            throw new IllegalStateException("only two classes fit one column");
        }
        double[] labels = new double[rows()];
        Arrays.setAll(labels, this::label);
        return new Dataset(featureNames, new Targets.Classes(classes.names(), 1), x, labels);
    }

    /** The class of a row: the column of its largest target, or 0 or 1 for a single column. */
    int label(int row) {
        if (outputs() == 1) {
            return y[row] > 0.5 ? 1 : 0;
        }
        int best = 0;
        for (int c = 1; c < outputs(); c++) {
            if (y[row * outputs() + c] > y[row * outputs() + best]) {
                best = c;
            }
        }
        return best;
    }

    /** A hash (SHA-256) over all names and numbers. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((featureNames + "" + targets).getBytes(StandardCharsets.UTF_8));
            for (double[] values : List.of(x, y)) {
                ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
                bytes.asDoubleBuffer().put(values);
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
