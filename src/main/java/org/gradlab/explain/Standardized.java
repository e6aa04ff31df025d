package org.gradlab.explain;

import java.util.function.IntUnaryOperator;

/**
 * Numbers with mean 0 and variance 1 over the rows of every column, or over the columns of every row, and the way back:
 *
 * <pre>
 *   hat = (x - mean) / s,  s = sqrt(variance + epsilon),  dL/dx = (g - mean of g - hat * mean of g * hat) / s, with g = dL/dhat
 * </pre>
 *
 * @param hat in the shape of x
 * @param means [1, columns], or [rows, 1]
 * @param variances in the shape of the means
 */
record Standardized(Matrix hat, Matrix means, Matrix variances, double epsilon) {

    static Standardized ofColumns(Matrix x, double epsilon) {
        return of(x, new Matrix(1, x.columns(), new double[x.columns()]), epsilon);
    }

    static Standardized ofRows(Matrix x, double epsilon) {
        return of(x, new Matrix(x.rows(), 1, new double[x.rows()]), epsilon);
    }

    private static Standardized of(Matrix x, Matrix like, double epsilon) {
        Matrix means = mean(x, like);
        IntUnaryOperator group = group(x, like);
        double[] deviations = new double[x.values().length];
        double[] squares = new double[x.values().length];
        for (int i = 0; i < squares.length; i++) {
            deviations[i] = x.values()[i] - means.values()[group.applyAsInt(i)];
            squares[i] = deviations[i] * deviations[i];
        }
        Matrix variances = mean(new Matrix(x.rows(), x.columns(), squares), like);
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] /= Math.sqrt(variances.values()[group.applyAsInt(i)] + epsilon);
        }
        return new Standardized(new Matrix(x.rows(), x.columns(), deviations), means, variances, epsilon);
    }

    /** dL/dx of g = dL/dhat. */
    Matrix back(Matrix g) {
        Matrix ofG = mean(g, means);
        Matrix ofProduct = mean(g.with(hat, (a, b) -> a * b), means);
        IntUnaryOperator group = group(hat, means);
        double[] back = new double[g.values().length];
        for (int i = 0; i < back.length; i++) {
            int at = group.applyAsInt(i);
            back[i] = (g.values()[i]
                            - ofG.values()[at]
                            - hat.values()[i] * ofProduct.values()[at])
                    / Math.sqrt(variances.values()[at] + epsilon);
        }
        return new Matrix(g.rows(), g.columns(), back);
    }

    /** The numbers that stand beside a row: its own mean, or those of all columns. */
    Matrix beside(Matrix statistics, int row) {
        return statistics.rows() == 1 ? statistics : statistics.row(row);
    }

    private static Matrix mean(Matrix x, Matrix like) {
        double[] sums = new double[like.values().length];
        IntUnaryOperator group = group(x, like);
        double count = (double) x.values().length / sums.length;
        for (int i = 0; i < x.values().length; i++) {
            sums[group.applyAsInt(i)] += x.values()[i] / count;
        }
        return new Matrix(like.rows(), like.columns(), sums);
    }

    /** Which mean a number belongs to. */
    private static IntUnaryOperator group(Matrix x, Matrix like) {
        return i -> like.rows() == 1 && like.columns() == x.columns() ? i % x.columns() : i / x.columns();
    }
}
