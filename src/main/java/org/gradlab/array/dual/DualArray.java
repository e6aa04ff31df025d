package org.gradlab.array.dual;

import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Block;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;
import org.gradlab.array.Unary;

/**
 * An array and its tangent: the derivative of every element along a direction.
 *
 * <pre>
 *   f(x)      f'(x) dx
 *   f(x, y)   f_x dx + f_y dy
 *   x w       dx w + x dw          so the other products
 *   sum x     sum dx
 * </pre>
 *
 * What is loaded, filled or drawn has no tangent. An operand without one stands for a constant: its derivative is not asked for, which
 * hyperparameters and data have none of.
 */
public final class DualArray implements Array {

    private final DualBlock block;
    private final Array value;
    private final Array tangent;

    /** Whether the tangent is not zero; windows have it in common with what they look onto. */
    private final Motion motion;

    private final boolean isWindow;

    /** Whether any element may move. */
    private static final class Motion {
        private boolean any;
    }

    DualArray(DualBlock block, Array value, Array tangent) {
        this(block, value, tangent, new Motion(), false);
    }

    private DualArray(DualBlock block, Array value, Array tangent, Motion motion, boolean isWindow) {
        this.block = block;
        this.value = value;
        this.tangent = tangent;
        this.motion = motion;
        this.isWindow = isWindow;
    }

    /** Takes the tangent from {@code numbers}, in the order of {@link #load}. Modified: this. */
    public void loadTangent(double[] numbers) {
        tangent.load(numbers, 0);
        motion.any = true;
    }

    /** A copy of the tangent in the order of {@link #load}. */
    public double[] tangent() {
        return tangent.toDoubles();
    }

    @Override
    public Block block() {
        return block;
    }

    @Override
    public int rows() {
        return value.rows();
    }

    @Override
    public int columns() {
        return value.columns();
    }

    @Override
    public void fill(double number) {
        value.fill(number);
        rest();
    }

    @Override
    public void fill(double[] values) {
        value.fill(values);
        rest();
    }

    @Override
    public void load(double[] numbers, int from) {
        value.load(numbers, from);
        rest();
    }

    @Override
    public void store(double[] into, int at) {
        value.store(into, at);
    }

    @Override
    public Array window(int offset, int rows, int columns) {
        return new DualArray(
                block, value.window(offset, rows, columns), tangent.window(offset, rows, columns), motion, true);
    }

    @Override
    public void uniform(long[] keys, long position) {
        value.uniform(keys, position);
        rest();
    }

    @Override
    public void apply(Elementwise f, Array x) {
        DualArray operand = dual(x);
        boolean moves = operand.motion.any;
        if (moves) {
            Array slopes = scratch();
            slopes.apply(f.derivative(), operand.value);
            tangent.combine(Binary.MULTIPLY, slopes, operand.tangent);
        }
        value.apply(f, operand.value);
        settle(moves);
    }

    @Override
    public void combine(Pairwise f, Array x, Array y) {
        DualArray left = dual(x);
        DualArray right = dual(y);
        boolean moves = left.motion.any || right.motion.any;
        if (moves) {
            Array sum = scratch();
            Array slopes = scratch();
            if (left.motion.any) {
                slopes.combine(f.byFirst(), left.value, right.value);
                sum.addProduct(slopes, left.tangent);
            }
            if (right.motion.any) {
                slopes.combine(f.bySecond(), left.value, right.value);
                sum.addProduct(slopes, right.tangent);
            }
            tangent.apply(Unary.IDENTITY, sum);
        }
        value.combine(f, left.value, right.value);
        settle(moves);
    }

    @Override
    public void product(Array x, Array w) {
        multiply(Array::product, dual(x), dual(w));
    }

    @Override
    public void productTransposed(Array x, Array w) {
        multiply(Array::productTransposed, dual(x), dual(w));
    }

    @Override
    public void transposedProduct(Array x, Array y) {
        multiply(Array::transposedProduct, dual(x), dual(y));
    }

    /** One of the three products. */
    @FunctionalInterface
    private interface Product {
        void of(Array result, Array x, Array y);
    }

    private void multiply(Product product, DualArray x, DualArray y) {
        product.of(value, x.value, y.value);
        if (x.motion.any) {
            product.of(tangent, x.tangent, y.value);
        } else if (y.motion.any) {
            tangent.fill(0);
        }
        if (y.motion.any) {
            Array part = scratch();
            product.of(part, x.value, y.tangent);
            tangent.combine(Binary.ADD, tangent, part);
        }
        settle(x.motion.any || y.motion.any);
    }

    /** Sums and sums of squares have a tangent; the others are of constants alone. */
    @Override
    public void reduce(Reduction reduction, Array x) {
        DualArray all = dual(x);
        value.reduce(reduction, all.value);
        if (all.motion.any) {
            switch (reduction) {
                case SUM -> tangent.reduce(Reduction.SUM, all.tangent);
                case SUM_OF_SQUARES -> {
                    Array products = all.scratch();
                    products.combine(Binary.MULTIPLY, all.value, all.tangent);
                    tangent.reduce(Reduction.SUM, products);
                    tangent.scale(tangent, 2);
                }
                default -> throw new UnsupportedOperationException("no derivative is declared of " + reduction);
            }
        }
        settle(all.motion.any);
    }

    @Override
    public void scale(Array x, double factor) {
        DualArray operand = dual(x);
        boolean moves = operand.motion.any;
        value.scale(operand.value, factor);
        tangent.scale(operand.tangent, factor);
        settle(moves);
    }

    @Override
    public void applyWithSlope(Elementwise f, Elementwise slope, Array x, Array slopes) {
        slopes.apply(slope, x);
        DualArray operand = dual(x);
        boolean moves = operand.motion.any;
        value.apply(f, operand.value);
        if (moves) {
            tangent.combine(Binary.MULTIPLY, dual(slopes).value, operand.tangent);
        }
        settle(moves);
    }

    /** da = a (dz - the row's sum of dz a), whose Jacobian is its own transpose. */
    @Override
    public void softmax(Array z) {
        DualArray logits = dual(z);
        value.softmax(logits.value);
        if (logits.motion.any) {
            tangent.softmaxBackward(logits.tangent, value);
        }
        settle(logits.motion.any);
    }

    /** dz - the row's sum of dz softmax(z). */
    @Override
    public void logSoftmax(Array z) {
        DualArray logits = dual(z);
        boolean moves = logits.motion.any;
        if (moves) {
            Array shares = scratch();
            Array ofRow = block.block().create(rows(), 1);
            shares.softmax(logits.value);
            shares.combine(Binary.MULTIPLY, shares, logits.tangent);
            ofRow.reduce(Reduction.SUM, shares);
            tangent.combine(Binary.SUBTRACT, logits.tangent, ofRow);
        }
        value.logSoftmax(logits.value);
        settle(moves);
    }

    private Array scratch() {
        return block.block().create(rows(), columns());
    }

    private void rest() {
        settle(false);
    }

    /** All elements have been written, with a tangent or without. */
    private void settle(boolean moves) {
        if (!moves && motion.any) {
            tangent.fill(0);
        }
        motion.any = moves || (isWindow && motion.any);
    }

    private static DualArray dual(Array array) {
        if (array instanceof DualArray dual) {
            return dual;
        }
        throw new IllegalArgumentException("an operand is of another engine: " + array);
    }

    @Override
    public String toString() {
        return "[" + members() + ", " + rows() + ", " + columns() + "]";
    }
}
