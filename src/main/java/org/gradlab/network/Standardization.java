package org.gradlab.network;

import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Block;
import org.gradlab.array.Reduction;
import org.gradlab.array.Unary;

/**
 * Numbers with mean 0 and variance 1, and the way back through it: over the rows of every column, or over the columns of every row.
 *
 * <pre>
 *   forward    xhat = (x - mean) / s,  s = sqrt(variance + epsilon), the variance being that of the numbers themselves, divided by n
 *   backward   dL/dx = (g - mean of g - xhat mean of (g xhat)) / s, with g = dL/dxhat
 * </pre>
 *
 * Source: Ioffe and Szegedy (2015), section 3; Ba, Kiros and Hinton (2016).
 */
final class Standardization {

    /** [members, rows, columns]. */
    private final Array normalized;

    private final Array scratch;

    /** Mean, variance and s, each [members, 1, columns] or [members, rows, 1]. */
    private final Array mean;

    private final Array variance;
    private final Array deviation;

    /** The means of the way back, of the same shape. */
    private final Array gradientMean;

    private final Array productMean;

    /** [members, 1, 1]. */
    private final Array epsilon;

    private final double count;

    private Standardization(Array x, Array mean, Array epsilon) {
        Block block = x.block();
        this.normalized = block.create(x.rows(), x.columns());
        this.scratch = block.create(x.rows(), x.columns());
        this.mean = mean;
        this.variance = like(mean);
        this.deviation = like(mean);
        this.gradientMean = like(mean);
        this.productMean = like(mean);
        this.epsilon = epsilon;
        this.count = (double) x.rows() * x.columns() / (mean.rows() * mean.columns());
    }

    /** Over the rows of every column of arrays like x. */
    static Standardization ofColumns(Array x, Array epsilon) {
        return new Standardization(x, x.block().create(1, x.columns()), epsilon);
    }

    /** Over the columns of every row of arrays like x. */
    static Standardization ofRows(Array x, Array epsilon) {
        return new Standardization(x, x.block().create(x.rows(), 1), epsilon);
    }

    /** How many numbers have a mean in common. */
    double count() {
        return count;
    }

    /** xhat, [members, rows, columns]. */
    Array normalized() {
        return normalized;
    }

    /** The mean of x at the last {@link #forward}. */
    Array mean() {
        return mean;
    }

    /** The variance of x at the last {@link #forward}. */
    Array variance() {
        return variance;
    }

    /** Standardizes x by its own mean and variance. */
    void forward(Array x) {
        mean.reduce(Reduction.SUM, x);
        mean.scale(mean, 1 / count);
        normalized.combine(Binary.SUBTRACT, x, mean);
        variance.reduce(Reduction.SUM_OF_SQUARES, normalized);
        variance.scale(variance, 1 / count);
        divide(variance);
    }

    /** Standardizes x by a given mean and variance. */
    void forward(Array x, Array givenMean, Array givenVariance) {
        normalized.combine(Binary.SUBTRACT, x, givenMean);
        divide(givenVariance);
    }

    private void divide(Array ofVariance) {
        deviation.combine(Binary.ADD, ofVariance, epsilon);
        deviation.apply(Unary.SQRT, deviation);
        normalized.combine(Binary.DIVIDE, normalized, deviation);
    }

    /** into = dL/dx from {@code g} = dL/dxhat, after {@link #forward(Array)}. Modified: into, which may be g. */
    void backward(Array g, Array into) {
        gradientMean.reduce(Reduction.SUM, g);
        gradientMean.scale(gradientMean, 1 / count);
        scratch.combine(Binary.MULTIPLY, g, normalized);
        productMean.reduce(Reduction.SUM, scratch);
        productMean.scale(productMean, 1 / count);
        scratch.combine(Binary.MULTIPLY, normalized, productMean);
        into.combine(Binary.SUBTRACT, g, gradientMean);
        into.combine(Binary.SUBTRACT, into, scratch);
        into.combine(Binary.DIVIDE, into, deviation);
    }

    private static Array like(Array array) {
        return array.block().create(array.rows(), array.columns());
    }
}
