package org.gradlab.check;

import java.util.EnumMap;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Engine;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;
import org.gradlab.array.Unary;
import org.gradlab.array.Work;
import org.gradlab.array.plain.PlainEngine;

/** Does one operation of the first way back wrongly, and all others as they should be. */
public final class FaultyEngine implements Engine {

    /** Kinds of operations, each counted from 0 on the way back: it begins with the last layer's dW, or what stands above it. */
    public enum Operation {
        OUTER_PRODUCT,
        WAY_THROUGH_WEIGHTS,
        COMBINE,
        SUM
    }

    /** What is done instead. */
    @FunctionalInterface
    public interface Instead {

        /** Computes result from x and y; a sum has no y but x again. Modified: result. */
        void compute(Array result, Array x, Array y);
    }

    private final Engine plain = new PlainEngine();
    private final Operation faulty;
    private final int number;
    private final Instead instead;
    private final Map<Operation, Integer> counts = new EnumMap<>(Operation.class);

    /** Does the operation of that number in another way. */
    public FaultyEngine(Operation faulty, int number, Instead instead) {
        this.faulty = faulty;
        this.number = number;
        this.instead = instead;
    }

    /** The result is zero. */
    public static void nothing(Array result, Array x, Array y) {
        result.fill(0);
    }

    /** The first operand stays as it is. */
    public static void first(Array result, Array x, Array y) {
        result.apply(Unary.IDENTITY, x);
    }

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public int blockSize(long doublesPerMember, int population, int threads) {
        return plain.blockSize(doublesPerMember, population, threads);
    }

    @Override
    public double microseconds(Work work, int members) {
        return plain.microseconds(work, members);
    }

    @Override
    public Block block(int members) {
        return new FaultyBlock(plain.block(members));
    }

    /** Whether the fault was reached. */
    boolean wasReached() {
        return counts.getOrDefault(faulty, 0) > number;
    }

    private boolean isFaulty(Operation operation) {
        boolean isOnTheWayBack = operation == Operation.OUTER_PRODUCT || !counts.isEmpty();
        if (!isOnTheWayBack) {
            return false;
        }
        int count = counts.merge(operation, 1, Integer::sum) - 1;
        return operation == faulty && count == number;
    }

    private final class FaultyBlock implements Block {

        private final Block block;

        FaultyBlock(Block block) {
            this.block = block;
        }

        @Override
        public int members() {
            return block.members();
        }

        @Override
        public Array create(int rows, int columns) {
            return new FaultyArray(this, block.create(rows, columns));
        }
    }

    private final class FaultyArray implements Array {

        private final FaultyBlock block;
        private final Array array;

        FaultyArray(FaultyBlock block, Array array) {
            this.block = block;
            this.array = array;
        }

        private static Array plain(Array array) {
            return ((FaultyArray) array).array;
        }

        @Override
        public Block block() {
            return block;
        }

        @Override
        public int rows() {
            return array.rows();
        }

        @Override
        public int columns() {
            return array.columns();
        }

        @Override
        public void fill(double value) {
            array.fill(value);
        }

        @Override
        public void fill(double[] values) {
            array.fill(values);
        }

        @Override
        public void load(double[] numbers, int from) {
            array.load(numbers, from);
        }

        @Override
        public void store(double[] into, int at) {
            array.store(into, at);
        }

        @Override
        public Array window(int offset, int rows, int columns) {
            return new FaultyArray(block, array.window(offset, rows, columns));
        }

        @Override
        public void uniform(long[] keys, long position) {
            array.uniform(keys, position);
        }

        @Override
        public void apply(Elementwise f, Array x) {
            array.apply(f, plain(x));
        }

        @Override
        public void combine(Pairwise f, Array x, Array y) {
            if (isFaulty(Operation.COMBINE)) {
                instead.compute(array, plain(x), plain(y));
            } else {
                array.combine(f, plain(x), plain(y));
            }
        }

        @Override
        public void product(Array x, Array w) {
            array.product(plain(x), plain(w));
        }

        @Override
        public void productTransposed(Array x, Array w) {
            if (isFaulty(Operation.WAY_THROUGH_WEIGHTS)) {
                instead.compute(array, plain(x), plain(w));
            } else {
                array.productTransposed(plain(x), plain(w));
            }
        }

        @Override
        public void transposedProduct(Array x, Array y) {
            if (isFaulty(Operation.OUTER_PRODUCT)) {
                instead.compute(array, plain(x), plain(y));
            } else {
                array.transposedProduct(plain(x), plain(y));
            }
        }

        @Override
        public void reduce(Reduction reduction, Array x) {
            if (reduction == Reduction.SUM && isFaulty(Operation.SUM)) {
                instead.compute(array, plain(x), plain(x));
            } else {
                array.reduce(reduction, plain(x));
            }
        }

        @Override
        public String toString() {
            return "faulty " + array;
        }
    }

    /** -x^T y. */
    static void negativeOuterProduct(Array result, Array x, Array y) {
        result.transposedProduct(x, y);
        result.scale(result, -1);
    }

    /** x w in place of x w^T. */
    static void notTransposed(Array result, Array x, Array w) {
        result.product(x, w);
    }

    /** The first row stands for all. */
    static void firstRow(Array result, Array x, Array y) {
        double[] all = x.toDoubles();
        result.load(all, 0);
    }

    /** The sum divided by the rows, a second time. */
    static void mean(Array result, Array x, Array y) {
        result.reduce(Reduction.SUM, x);
        result.scale(result, 1.0 / x.rows());
    }

    /** x^T y divided by the rows, a second time. */
    static void meanOuterProduct(Array result, Array x, Array y) {
        result.transposedProduct(x, y);
        result.scale(result, 1.0 / x.rows());
    }

    /** x^T |y|. */
    static void ofSizes(Array result, Array x, Array y) {
        Array sizes = y.block().create(y.rows(), y.columns());
        sizes.apply(Math::abs, y);
        result.transposedProduct(x, sizes);
    }
}
