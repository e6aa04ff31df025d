package org.gradlab.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One matrix for every member of a block, {@code [members, rows, columns]}, in the memory of one engine.
 *
 * <p>Every operation writes its result into the array it is called on ("this", Modified) and leaves its arguments as they
 * are (Not modified) unless it says otherwise. No operation mixes numbers of different members, and the order in which
 * a member's numbers are added up does not depend on the block: a member's results are the same bit for bit wherever
 * it stands. Arguments come from the same {@link Block}. Where the shapes do not fit, an operation throws an
 * {@link IllegalArgumentException} that names expected and actual shape.
 *
 * <p>Element-wise operations may have this among their arguments; products, softmax and reductions may not.
 */
public interface Array {

    /** The members of the block, axis 0. */
    int members();

    /** The rows of a member's matrix. */
    int rows();

    /** The columns of a member's matrix. */
    int columns();

    /** Sets every element of every member to {@code value}. */
    void fill(double value);

    /** Gives every member the same matrix, {@code values} in row-major order. */
    void fill(double[] values);

    /** this = f(x), element by element. x: same shape. */
    void apply(Elementwise f, Array x);

    /** this = f(x, y), element by element. x: same shape; y: same shape, or [members, 1, 1], a number a member. */
    void combine(Pairwise f, Array x, Array y);

    /** this = factor x. x: same shape. */
    void scale(Array x, double factor);

    /** this = this + x y. x: same shape; y: same shape, or [members, 1, 1], a number a member. */
    void addProduct(Array x, Array y);

    /** this = x w + b. x: [members, n, in]; w: [members, in, out]; b: [members, 1, out]. */
    void affine(Array x, Array w, Array b);

    /** this = x w. x: [members, n, in]; w: [members, in, out]. */
    void product(Array x, Array w);

    /** this = x w^T. x: [members, n, out]; w: [members, in, out]. */
    void productTransposed(Array x, Array w);

    /** this = x^T y. x: [members, n, in]; y: [members, n, out]. */
    void transposedProduct(Array x, Array y);

    /** this = the sum of x over its rows, [members, 1, columns]. */
    void columnSums(Array x);

    /** this = e^z / (sum of e^z over the row), shifted by the row's largest z against overflow. */
    void softmax(Array z);

    /** this = the logarithm of the softmax of z, z - max - ln(sum of e^(z - max)). */
    void logSoftmax(Array z);

    /** this = a (u - the row's sum of u a): the softmax's Jacobian at its value a, applied to u. */
    void softmaxBackward(Array u, Array a);

    /** this[m] = the reduction of x[m]. this: [members, 1, 1]. */
    void reduce(Reduction reduction, Array x);

    /** A column of this[m] = every {@link Reduction} of x[m], each in its row. this: [members, {@value Reduction#COUNT}, any]. */
    void summarize(int column, Array x);

    /**
     * A column of this[m] = how many |x[m]| are below the first edge, at least an edge and below the next one, and at least
     * the last edge; NaN is in none of them.
     *
     * @param edges ascending; this: [members, edges + 1, any]
     */
    void histogram(int column, Array x, double[] edges);

    /** this[m] = how many columns of x[m] are zero in every row. this: [members, 1, 1]. */
    void countZeroColumns(Array x);

    /** this[m] = how many elements of x[m] are below {@code low} or above {@code high}; NaN counts as neither. */
    void countOutside(Array x, double low, double high);

    /**
     * this[m] = how many rows of a[m] and y[m] name the same class: the column of the largest element (the first of
     * equals), or for a single column whether it is above 0.5. this: [members, 1, 1].
     */
    void countMatches(Array a, Array y);

    /**
     * this = this + update for every member that is active and whose sum is finite in every element; the other members
     * keep their numbers.
     *
     * @param update what to add, same shape
     * @param active [members, 1, 1], 1 or 0; Modified: set to 0 for an active member whose sum is not finite
     * @return whether every member that was active still is
     */
    boolean addFinite(Array update, Array active);

    /**
     * A window of {@code rows x columns} onto consecutive elements of this array, which has one row, from
     * {@code offset} on. Windows share the array's memory.
     */
    Array window(int offset, int rows, int columns);

    /** this = source[first], source[first + 1], ..., a member each. source: [at least first + members, rows, columns]. */
    void load(INDArray source, long first);

    /** Writes the members to target[first], target[first + 1], .... target: as in {@link #load}; Modified. */
    void store(INDArray target, long first);

    /** A copy of all numbers, member by member, each matrix in row-major order. */
    double[] toDoubles();

    /** A copy as an ND4J array, [members, rows, columns] in 'c' order. */
    default INDArray toNd() {
        return Nd4j.create(toDoubles(), new long[] {members(), rows(), columns()}, 'c');
    }
}
