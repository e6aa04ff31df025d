package org.gradlab.array;

import java.util.Arrays;

/**
 * One matrix for every member of a block, {@code [members, rows, columns]}, in the memory of one engine.
 *
 * <p>Every operation writes its result into the array it is called on ("this", Modified) and leaves its arguments as they
 * are (Not modified) unless it says otherwise. No operation mixes numbers of different members, and the order in which
 * a member's numbers are added up does not depend on the block: a member's results are the same bit for bit wherever
 * it stands. Arguments come from the same {@link Block}. Where the shapes do not fit, an operation throws an
 * {@link IllegalArgumentException} that names expected and actual shape.
 *
 * <p>Broadcasting follows one rule everywhere: an operand of an element-wise operation has the result's shape, or one row
 * where the result has many, or one column where the result has many, or both, {@code [members, 1, 1]}: a number per member.
 *
 * <p>The result of an element-wise operation may be one of its operands; otherwise it shares no memory with them.
 *
 * <p>Primitives come first, then fused operations: each of these has a default made of primitives, which is its definition
 * and what an engine without a faster way runs.
 */
public interface Array {

    /** The block it belongs to. */
    Block block();

    /** The members of the block, axis 0. */
    default int members() {
        return block().members();
    }

    /** The rows of a member's matrix. */
    int rows();

    /** The columns of a member's matrix. */
    int columns();

    /** Sets every element of every member to {@code value}. */
    void fill(double value);

    /** Gives every member the same matrix, {@code values} in row-major order. */
    void fill(double[] values);

    /** Takes the numbers from {@code numbers[from]} on, member after member, each matrix in row-major order. */
    void load(double[] numbers, int from);

    /** Writes the numbers to {@code into[at]} and on, in the order of {@link #load}. Modified: into. */
    void store(double[] into, int at);

    /** A copy of all numbers in the order of {@link #load}. */
    default double[] toDoubles() {
        double[] all = new double[Math.multiplyExact(members(), Math.multiplyExact(rows(), columns()))];
        store(all, 0);
        return all;
    }

    /**
     * A window of {@code rows x columns} onto consecutive elements of this array, which has one row, from
     * {@code offset} on. Windows share the array's memory.
     */
    Array window(int offset, int rows, int columns);

    /**
     * Random numbers: element i of member m, in row-major order, is {@code RandomStream.uniform(keys[m], position + i)}, in
     * [0, 1) and a multiple of 2^-53; in floats the next lower multiple of 2^-24.
     *
     * @param keys one per member
     */
    void uniform(long[] keys, long position);

    /** this = f(x), element by element. x: broadcasts. */
    void apply(Elementwise f, Array x);

    /** this = f(x, y), element by element. x, y: broadcast. */
    void combine(Pairwise f, Array x, Array y);

    /** this = x w. x: [members, n, in]; w: [members, in, out]. */
    void product(Array x, Array w);

    /** this = x w^T. x: [members, n, out]; w: [members, in, out]. */
    void productTransposed(Array x, Array w);

    /** this = x^T y. x: [members, n, in]; y: [members, n, out]. */
    void transposedProduct(Array x, Array y);

    /**
     * The reduction of x over what the shape of this has not: [members, 1, 1] over the whole matrix, [members, 1, columns]
     * over the rows, [members, rows, 1] over the columns.
     */
    void reduce(Reduction reduction, Array x);

    /** this = factor x. x: broadcasts. */
    default void scale(Array x, double factor) {
        apply(number -> factor * number, x);
    }

    /** this = this + x y. x, y: broadcast. */
    default void addProduct(Array x, Array y) {
        Array product = block().create(rows(), columns());
        product.combine(Binary.MULTIPLY, x, y);
        combine(Binary.ADD, this, product);
    }

    /** this = x w + b. x: [members, n, in]; w: [members, in, out]; b: [members, 1, out]. */
    default void affine(Array x, Array w, Array b) {
        Shapes.require(b, 1, columns());
        product(x, w);
        combine(Binary.ADD, this, b);
    }

    /**
     * this = f(x) and slopes = slope(x), element by element.
     *
     * @param x broadcasts; may be this
     * @param slopes in the shape of this, and apart from it and from x; Modified
     */
    default void applyWithSlope(Elementwise f, Elementwise slope, Array x, Array slopes) {
        Shapes.requireSame(this, slopes);
        slopes.apply(slope, x);
        apply(f, x);
    }

    /** this = e^z / (sum of e^z over the row), shifted by the row's largest z against overflow. z: finite, same shape. */
    default void softmax(Array z) {
        Shapes.requireSame(this, z);
        Array ofRow = block().create(rows(), 1);
        ofRow.reduce(Reduction.MAX, z);
        combine(Binary.SUBTRACT, z, ofRow);
        apply(Unary.EXP, this);
        ofRow.reduce(Reduction.SUM, this);
        combine(Binary.DIVIDE, this, ofRow);
    }

    /** this = the logarithm of the softmax of z, z - max - ln(sum of e^(z - max)). z: finite, same shape. */
    default void logSoftmax(Array z) {
        Shapes.requireSame(this, z);
        Array largest = block().create(rows(), 1);
        Array sum = block().create(rows(), 1);
        largest.reduce(Reduction.MAX, z);
        combine(Binary.SUBTRACT, z, largest);
        apply(Unary.EXP, this);
        sum.reduce(Reduction.SUM, this);
        sum.apply(Unary.LOG, sum);
        combine(Binary.SUBTRACT, z, largest);
        combine(Binary.SUBTRACT, this, sum);
    }

    /** this = a (u - the row's sum of u a): the softmax's Jacobian at its value a, applied to u. */
    default void softmaxBackward(Array u, Array a) {
        Shapes.requireSame(this, u);
        Shapes.requireSame(this, a);
        Array sum = block().create(rows(), 1);
        combine(Binary.MULTIPLY, u, a);
        sum.reduce(Reduction.SUM, this);
        combine(Binary.SUBTRACT, u, sum);
        combine(Binary.MULTIPLY, this, a);
    }

    /**
     * A column of this[m] = every reduction of {@link Reduction#SUMMARY} of x[m], each in its row.
     * this: [members, {@value Reduction#COUNT}, any].
     */
    default void summarize(int column, Array x) {
        Shapes.requireColumn(this, Reduction.COUNT, column);
        Array number = block().create(1, 1);
        for (Reduction reduction : Reduction.SUMMARY) {
            number.reduce(reduction, x);
            Cells.put(this, reduction.row(), column, number);
        }
    }

    /**
     * A column of this[m] = how many |x[m]| are below the first edge, at least an edge and below the next one, and at least
     * the last edge; NaN is in none of them.
     *
     * @param edges ascending; this: [members, edges + 1, any]
     */
    default void histogram(int column, Array x, double[] edges) {
        Shapes.requireColumn(this, edges.length + 1, column);
        Array counts = block().create(1, 1);
        for (int bin = 0; bin <= edges.length; bin++) {
            double low = bin == 0 ? 0 : edges[bin - 1];
            double high = bin == edges.length ? Double.NaN : edges[bin];
            Cells.count(number -> Math.abs(number) >= low && !(Math.abs(number) >= high), x, counts);
            Cells.put(this, bin, column, counts);
        }
    }

    /** this[m] = how many columns of x[m] are zero in every row. this: [members, 1, 1]. */
    default void countZeroColumns(Array x) {
        Array largest = block().create(1, x.columns());
        largest.reduce(Reduction.MAX_OF_ABS, x);
        Cells.count(number -> number == 0, largest, this);
    }

    /** this[m] = how many elements of x[m] are below {@code low} or above {@code high}; NaN counts as neither. */
    default void countOutside(Array x, double low, double high) {
        Cells.count(number -> number < low || number > high, x, this);
    }

    /**
     * this[m] = how many rows of a[m] and y[m] name the same class: the column of the largest element (the first of
     * equals), or for a single column whether it is above 0.5. this: [members, 1, 1].
     */
    default void countMatches(Array a, Array y) {
        Shapes.requireSame(a, y);
        Shapes.require(this, 1, 1);
        load(Cells.matches(a, y), 0);
    }

    /**
     * this = this + update for every member that is active and whose sum is finite in every element; the other members
     * keep their numbers.
     *
     * @param update what to add, same shape
     * @param active [members, 1, 1], 1 or 0; Modified: set to 0 for an active member whose sum is not finite
     * @return whether every member that was active still is
     */
    default boolean addFinite(Array update, Array active) {
        Shapes.requireSame(this, update);
        Shapes.require(active, 1, 1);
        Array change = block().create(rows(), columns());
        Array finite = block().create(1, 1);
        double[] before = active.toDoubles();
        change.combine(Binary.ADD, this, update);
        finite.reduce(Reduction.MAX_OF_ABS, change);
        active.combine((flag, largest) -> Double.isFinite(largest) ? flag : 0, active, finite);
        // The one number that changes no other when it is added, not even -0.
        change.combine((number, flag) -> flag == 0 ? -0.0 : number, update, active);
        combine(Binary.ADD, this, change);
        return Arrays.equals(before, active.toDoubles());
    }

    /**
     * this = this + x y, each product rounded before it is added, if every member is active and every sum is finite; else nothing.
     *
     * @param x same shape
     * @param y broadcasts
     * @param active [members, 1, 1], 1 or 0; not modified
     * @return whether it was done; an engine that has no faster way than an update of its own leaves it
     */
    default boolean addProductIfFinite(Array x, Array y, Array active) {
        return false;
    }
}
