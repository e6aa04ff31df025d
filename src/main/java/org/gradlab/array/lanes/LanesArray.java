package org.gradlab.array.lanes;

import static org.gradlab.array.lanes.LanesBlock.ONES;
import static org.gradlab.array.lanes.LanesBlock.ZEROS;

import java.util.Arrays;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;
import org.gradlab.array.Shapes;
import org.gradlab.array.Unary;
import org.gradlab.random.RandomStream;

/** An array in panels: checks the shapes, then runs a loop for every panel. */
final class LanesArray implements Array {

    private final LanesBlock block;
    private final PanelLayout matrix;

    /** The whole block as one panel, where that is possible: small arrays are then computed in one loop, not one a panel. */
    private final PanelLayout joined;

    LanesArray(LanesBlock block, PanelLayout matrix) {
        this.block = block;
        this.matrix = matrix;
        this.joined = matrix.joined(block.panels());
    }

    @Override
    public Block block() {
        return block;
    }

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public int columns() {
        return matrix.columns();
    }

    @Override
    public void fill(@Always double value) {
        for (int panel = 0; panel < block.panels(); panel++) {
            int start = matrix.start(panel);
            Arrays.fill(matrix.data(), start, start + matrix.length(), Binary64.of(value));
        }
    }

    @Override
    public void fill(@Always double[] values) {
        Shapes.requireLength(rows() * columns(), values);
        for (int panel = 0; panel < block.panels(); panel++) {
            for (int i = 0, start = matrix.start(panel); i < matrix.length(); i++) {
                matrix.data()[start + i] = Binary64.of(values[i / Lanes.PANEL]);
            }
        }
    }

    @Override
    public void apply(Elementwise f, Array x) {
        PanelLayout in = broadcast("x", x);
        if (!in.hasShapeOf(matrix)) {
            spread(in);
            apply(f, this);
            return;
        }
        if (joins(x)) {
            block.functions().apply(f, joined, joined(x), 0);
            return;
        }
        for (int panel = 0; panel < block.panels(); panel++) {
            block.functions().apply(f, matrix, in, panel);
        }
    }

    @Override
    public void combine(Pairwise f, Array x, Array y) {
        PanelLayout left = broadcast("x", x);
        PanelLayout right = broadcast("y", y);
        if (joins(x) && joins(y)) {
            block.combinations().combineRows(f, joined, joined(x), joined(y));
            return;
        }
        for (int panel = 0; panel < block.panels(); panel++) {
            block.combinations().combine(f, matrix, left, right, panel);
        }
    }

    @Override
    public void scale(Array x, @Always double factor) {
        PanelLayout in = broadcast("x", x);
        if (!in.hasShapeOf(matrix)) {
            spread(in);
            scale(this, factor);
            return;
        }
        for (int panel = 0; panel < block.panels(); panel++) {
            FunctionLoops.scale(matrix, in, Binary64.of(factor), panel);
        }
    }

    @Override
    public void addProduct(Array x, Array y) {
        PanelLayout left = broadcast("x", x);
        PanelLayout right = broadcast("y", y);
        for (int panel = 0; panel < block.panels(); panel++) {
            block.combinations().addProduct(matrix, left, right, panel);
        }
    }

    @Override
    public void applyWithSlope(Elementwise f, Elementwise slope, Array x, Array slopes) {
        PanelLayout in = broadcast("x", x);
        PanelLayout steep = apart("slopes", slopes, rows(), columns());
        if (steep.overlaps(in)) {
            throw new IllegalArgumentException("slopes share memory with x");
        }
        if (!FunctionLoops.isOneLoop(f, slope) || !in.hasShapeOf(matrix)) {
            Array.super.applyWithSlope(f, slope, x, slopes);
            return;
        }
        Unary unary = (Unary) f;
        if (joins(x) && joins(slopes)) {
            block.functions().applyWithSlope(unary, joined, joined(slopes), joined(x), 0);
            return;
        }
        for (int panel = 0; panel < block.panels(); panel++) {
            block.functions().applyWithSlope(unary, matrix, steep, in, panel);
        }
    }

    @Override
    public void affine(Array x, Array w, Array b) {
        PanelLayout left = apart("x", x, rows(), w.rows());
        PanelLayout right = apart("w", w, w.rows(), columns());
        Product.multiply(matrix, left, right, apart("b", b, 1, columns()), block.lanes());
    }

    @Override
    public void product(Array x, Array w) {
        PanelLayout left = apart("x", x, rows(), w.rows());
        PanelLayout right = apart("w", w, w.rows(), columns());
        Product.multiply(matrix, left, right, ZEROS, block.lanes());
    }

    @Override
    public void productTransposed(Array x, Array w) {
        PanelLayout left = apart("x", x, rows(), w.columns());
        PanelLayout right = apart("w", w, columns(), w.columns());
        Product.multiply(matrix, left, right.transposed(), ZEROS, block.lanes());
    }

    @Override
    public void transposedProduct(Array x, Array y) {
        PanelLayout left = apart("x", x, y.rows(), rows());
        PanelLayout right = apart("y", y, y.rows(), columns());
        Product.multiply(matrix, left.transposed(), right, ZEROS, block.lanes());
    }

    @Override
    public void softmax(Array z) {
        PanelLayout in = apart("z", z, rows(), columns());
        for (int panel = 0; panel < block.panels(); panel++) {
            block.softmax().softmax(matrix, in, panel);
        }
    }

    @Override
    public void logSoftmax(Array z) {
        PanelLayout in = apart("z", z, rows(), columns());
        for (int panel = 0; panel < block.panels(); panel++) {
            block.softmax().logSoftmax(matrix, in, panel);
        }
    }

    @Override
    public void softmaxBackward(Array u, Array a) {
        PanelLayout upstream = apart("u", u, rows(), columns());
        PanelLayout value = apart("a", a, rows(), columns());
        for (int panel = 0; panel < block.panels(); panel++) {
            SoftmaxLoops.backward(matrix, upstream, value, panel);
        }
    }

    @Override
    public void reduce(Reduction reduction, Array x) {
        Shapes.requireReduction(this, x);
        PanelLayout in = apart("x", x, x.rows(), x.columns());
        if (reduction == Reduction.SUM && columns() > 1) {
            // As many sums at a time as there are registers, instead of one that waits for itself.
            Product.multiply(matrix, ONES, in, ZEROS, block.lanes());
            return;
        }
        for (int panel = 0; panel < block.panels(); panel++) {
            block.reductions().reduce(reduction, matrix, in, panel);
        }
    }

    @Override
    public void summarize(int column, Array x) {
        Shapes.requireColumn(this, Reduction.COUNT, column);
        PanelLayout in = apart("x", x, x.rows(), x.columns());
        for (int panel = 0; panel < block.panels(); panel++) {
            SummaryLoops.summarize(matrix, column, in, panel);
        }
    }

    @Override
    public void histogram(int column, Array x, @Always double[] edges) {
        Shapes.requireColumn(this, edges.length + 1, column);
        PanelLayout in = apart("x", x, x.rows(), x.columns());
        for (int panel = 0; panel < block.panels(); panel++) {
            CountLoops.histogram(matrix, column, in, edges, panel);
        }
    }

    @Override
    public void countZeroColumns(Array x) {
        Shapes.require(this, 1, 1);
        PanelLayout in = apart("x", x, x.rows(), x.columns());
        for (int panel = 0; panel < block.panels(); panel++) {
            CountLoops.zeroColumns(matrix, in, panel);
        }
    }

    @Override
    public void countOutside(Array x, @Always double low, @Always double high) {
        Shapes.require(this, 1, 1);
        PanelLayout in = apart("x", x, x.rows(), x.columns());
        for (int panel = 0; panel < block.panels(); panel++) {
            CountLoops.outside(matrix, in, Binary64.atLeast(low), Binary64.atMost(high), panel);
        }
    }

    @Override
    public void countMatches(Array a, Array y) {
        Shapes.require(this, 1, 1);
        PanelLayout named = apart("a", a, a.rows(), a.columns());
        PanelLayout expected = apart("y", y, a.rows(), a.columns());
        for (int panel = 0; panel < block.panels(); panel++) {
            CountLoops.matches(matrix, named, expected, panel);
        }
    }

    @Override
    public boolean addFinite(Array update, Array active) {
        PanelLayout added = apart("update", update, rows(), columns());
        PanelLayout flags = apart("active", active, 1, 1);
        if (joins(update) && areAllOne(flags) && block.finiteUpdate().addToAll(joined, joined(update))) {
            return true;
        }
        boolean allStay = true;
        for (int panel = 0; panel < block.panels(); panel++) {
            allStay &= block.finiteUpdate().add(matrix, added, flags, panel, block.membersOf(panel));
        }
        return allStay;
    }

    @Override
    public boolean addProductIfFinite(Array x, Array y, Array active) {
        PanelLayout left = apart("x", x, rows(), columns());
        PanelLayout right = broadcast("y", y);
        return (right.isElement() || right.hasShapeOf(matrix))
                && areAllOne(apart("active", active, 1, 1))
                && block.finiteUpdate().addProductToAll(matrix, left, right, block.panels());
    }

    @Override
    public Array window(int offset, int rows, int columns) {
        Shapes.requireWindow(this, offset, rows, columns);
        return new LanesArray(block, matrix.window(offset, rows, columns));
    }

    @Override
    public void load(@Always double[] numbers, int from) {
        Shapes.requireRange(this, numbers, from);
        Transfer.load(matrix, members(), numbers, from);
    }

    @Override
    public void store(@Always double[] into, int at) {
        Shapes.requireRange(this, into, at);
        Transfer.store(matrix, members(), into, at);
    }

    @Override
    public void uniform(@Always long[] keys, @Always long position) {
        Shapes.requireKeys(this, keys);
        for (int lane = 0; lane < block.lanes(); lane++) {
            @Always long key = keys[Math.min(lane, members() - 1)];
            for (int i = 0; i < rows() * columns(); i++) {
                double number = Binary64.below1(RandomStream.uniform(key, position + i));
                matrix.data()[matrix.index(0, 0, lane) + i * Lanes.PANEL] = number;
            }
        }
    }

    @Override
    public String toString() {
        return "[" + members() + ", " + rows() + ", " + columns() + "]";
    }

    private void spread(PanelLayout x) {
        for (int panel = 0; panel < block.panels(); panel++) {
            FunctionLoops.spread(matrix, x, panel);
        }
    }

    /** Whether every element of x has one of this array beside it, in panels that lie without gaps here and there. */
    private boolean joins(Array x) {
        return joined != matrix
                && joined(x) != ((LanesArray) x).matrix
                && joined(x).length() == joined.length();
    }

    private boolean areAllOne(PanelLayout numbers) {
        boolean areAll = true;
        for (int panel = 0; panel < block.panels(); panel++) {
            areAll &= Lanes.areAll(1, numbers.data(), numbers.start(panel), numbers.length());
        }
        return areAll;
    }

    /** Where the numbers of an array of this engine lie. */
    static PanelLayout layout(Array array) {
        return ((LanesArray) array).matrix;
    }

    private static PanelLayout joined(Array x) {
        return ((LanesArray) x).joined;
    }

    /** An operand of an element-wise operation: the result itself, or apart from it, in a shape that broadcasts. */
    private PanelLayout broadcast(String name, Array array) {
        return array instanceof LanesArray lanes && isBeside(lanes) ? lanes.matrix : checkedBroadcast(name, array);
    }

    /** Whether no more is to be checked, as is most often so: a small array is combined in less time than its checks take. */
    private boolean isBeside(LanesArray operand) {
        return operand == this
                || (operand.block == block
                        && operand.matrix.data() != matrix.data()
                        && operand.matrix.hasShapeOf(matrix));
    }

    private PanelLayout checkedBroadcast(String name, Array array) {
        int rows = array.rows() == 1 ? 1 : rows();
        int columns = array.columns() == 1 ? 1 : columns();
        PanelLayout operand = operand(name, array, rows, columns);
        return operand.isSame(matrix) ? operand : apart(name, operand);
    }

    /** An operand whose memory the result may not share. */
    private PanelLayout apart(String name, Array array, int rows, int columns) {
        return apart(name, operand(name, array, rows, columns));
    }

    private PanelLayout apart(String name, PanelLayout operand) {
        if (operand.overlaps(matrix)) {
            throw new IllegalArgumentException(name + " shares memory with the result");
        }
        return operand;
    }

    private PanelLayout operand(String name, Array array, int rows, int columns) {
        if (!(array instanceof LanesArray lanes)) {
            throw new IllegalArgumentException(name + " is of another engine: " + array);
        }
        if (lanes.members() != members() || lanes.rows() != rows || lanes.columns() != columns) {
            throw new IllegalArgumentException(
                    "expected " + name + " " + shape(rows, columns) + ", but got " + lanes + " (result " + this + ")");
        }
        return lanes.matrix;
    }

    private String shape(int rows, int columns) {
        return "[" + members() + ", " + rows + ", " + columns + "]";
    }
}
