package org.gradlab.array;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.gradlab.engine.ChosenEngine;

/**
 * Prints the operations of an engine, {@code -Dgradlab.engine}, that allocate memory once all of them are compiled, and then "measured", for a
 * JVM of its own with {@code -Xbatch}: vectors are objects until the loops are compiled, and whether they are afterwards may
 * depend on what was compiled before.
 */
final class Allocations {

    private static final String ENGINE = System.getProperty("gradlab.engine", "lanes");

    /** After so many calls of each, in turn, every loop is compiled. */
    private static final int ROUNDS = 10;

    private static final int CALLS = 300;
    private static final int MEASUREMENTS = 8;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long thread = Thread.currentThread().getId();
    private final Map<String, Runnable> operations = new LinkedHashMap<>();

    private Allocations() {}

    /** Without arguments; on the engine and in the precision that {@code -Dgradlab.engine} and {@code -Dgradlab.precision} name. */
    public static void main(String[] args) {
        Allocations allocations = new Allocations();
        Precision precision = Precision.valueOf(System.getProperty("gradlab.precision", "DOUBLE"));
        Block block = ChosenEngine.named(ENGINE, precision).block(16);
        // The whole block in one loop, and panel by panel.
        allocations.addOperations("small", block, 4, 3);
        allocations.addOperations("large", block, 13, 11);
        NetworkStep step = new NetworkStep(block, 4, 2, 4, 1);
        allocations.operations.put("training step", step::run);
        allocations.add("small", "kernel", step.kernel());
        allocations.add("large", "kernel", new NetworkStep(block, 7, 3, 5, 3).kernel());
        allocations.warmUp();
        allocations.print();
        System.out.println("measured");
    }

    private void addOperations(String size, Block block, int rows, int columns) {
        SplittableRandom random = new SplittableRandom(1);
        Array x = Sample.of(random, 16, rows, columns).in(block);
        Array y = Sample.of(random, 16, rows, columns).in(block);
        Array out = block.create(rows, columns);
        Array slopes = block.create(rows, columns);
        Array row = Sample.of(random, 16, 1, columns).in(block);
        Array column = Sample.of(random, 16, rows, 1).in(block);
        Array number = Sample.of(random, 16, 1, 1).in(block);
        Array active = block.create(1, 1);
        active.fill(1);
        for (Unary f : loops()) {
            add(size, f, () -> out.apply(f, x));
            add(size, f + " of a row", () -> out.apply(f, row));
        }
        // The library's power allocates, and is no loop over vectors.
        for (Binary f : EnumSet.complementOf(EnumSet.of(Binary.POWER))) {
            for (Array right : List.of(y, row, column, number)) {
                add(size, f + " with " + right, () -> out.combine(f, x, right));
                add(size, f + " turned with " + right, () -> out.combine(f, right, x));
            }
        }
        add(size, "sigmoid, slope", () -> out.applyWithSlope(Unary.SIGMOID, Unary.SIGMOID_SLOPE, x, slopes));
        add(size, "tanh, slope", () -> out.applyWithSlope(Unary.TANH, Unary.TANH_SLOPE, x, slopes));
        add(size, "relu, slope", () -> out.applyWithSlope(Unary.RELU, Unary.RELU_SLOPE, x, slopes));
        add(size, "softplus, slope", () -> out.applyWithSlope(Unary.SOFTPLUS, Unary.SOFTPLUS_SLOPE, x, slopes));
        add(size, "scale", () -> out.scale(x, 0.5));
        add(size, "addProduct", () -> slopes.addProduct(x, number));
        add(size, "softmax", () -> out.softmax(x));
        add(size, "logSoftmax", () -> out.logSoftmax(x));
        add(size, "softmaxBackward", () -> out.softmaxBackward(x, y));
        Array into = block.create(1, 1);
        Array ofColumns = block.create(1, columns);
        Array ofRows = block.create(rows, 1);
        for (Reduction reduction : Reduction.values()) {
            for (Array result : List.of(into, ofColumns, ofRows)) {
                add(size, reduction + " to " + result, () -> result.reduce(reduction, x));
            }
        }
        double[] edges = {0.1, 0.5, 1};
        Array summary = block.create(Reduction.COUNT, 2);
        Array bins = block.create(edges.length + 1, 2);
        add(size, "summarize", () -> summary.summarize(1, x));
        add(size, "histogram", () -> bins.histogram(1, x, edges));
        add(size, "countZeroColumns", () -> into.countZeroColumns(x));
        add(size, "countOutside", () -> into.countOutside(x, 0, 1));
        add(size, "countMatches", () -> into.countMatches(x, y));
        add(size, "addFinite", () -> slopes.addFinite(y, active));
        add(size, "addProductIfFinite", () -> slopes.addProductIfFinite(y, number, active));
        Array square = block.create(columns, columns);
        add(size, "transposedProduct", () -> square.transposedProduct(x, y));
        add(size, "product", () -> out.product(x, square));
        add(size, "productTransposed", () -> out.productTransposed(x, square));
        add(size, "affine", () -> out.affine(x, square, row));
        long[] keys = new long[16];
        add(size, "uniform", () -> out.uniform(keys, 5));
        double[] numbers = new double[16 * rows * columns];
        add(size, "store", () -> x.store(numbers, 0));
        add(size, "load", () -> out.load(numbers, 0));
    }

    /** The functions that are loops over vectors: features leaves some to the library, which allocates from Java 21 on. */
    private static Set<Unary> loops() {
        return ENGINE.equals("features")
                ? EnumSet.complementOf(EnumSet.of(Unary.SIN, Unary.COS, Unary.TAN))
                : EnumSet.allOf(Unary.class);
    }

    private void add(String size, Object name, Runnable operation) {
        operations.put(size + " " + name, operation);
    }

    private void warmUp() {
        for (int round = 0; round < ROUNDS; round++) {
            operations.values().forEach(Allocations::call);
        }
    }

    private void print() {
        operations.forEach((name, operation) -> {
            long least = leastBytes(operation);
            if (least > 0) {
                System.out.println(name + ": " + least / CALLS + " bytes per call");
            }
        });
    }

    /** The least of several measurements, because code may yet be compiled anew. */
    private long leastBytes(Runnable operation) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < MEASUREMENTS && least > 0; i++) {
            long before = threads.getThreadAllocatedBytes(thread);
            call(operation);
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        return least;
    }

    private static void call(Runnable operation) {
        for (int i = 0; i < CALLS; i++) {
            operation.run();
        }
    }
}
