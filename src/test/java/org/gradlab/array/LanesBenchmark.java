package org.gradlab.array;

import java.util.concurrent.TimeUnit;
import org.gradlab.engine.Engines;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of the lanes engine's operations on layers of 8 x 8 units with a batch of 32, and of whole training steps.
 *
 * <p>To run: {@code mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath}, then
 * {@code java -cp target/test-classes:target/classes:$(cat target/classpath) org.openjdk.jmh.Main LanesBenchmark -prof gc}. A step
 * of the {@code members} takes so many times a member-step; the allocation rate must be about zero.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class LanesBenchmark {

    private static final int BATCH = 32;
    private static final int UNITS = 8;

    /** The members of the block. */
    @Param({"8", "32"})
    public int members;

    private Array x;
    private Array z;
    private Array slopes;
    private Array w;
    private Array b;
    private Array dW;
    private NetworkStep xor;
    private NetworkStep deep;

    /** Makes the arrays. */
    @Setup(Level.Trial)
    public void makeArrays() {
        Block block = Engines.lanes().orElseThrow().block(members);
        x = block.create(BATCH, UNITS);
        x.fill(0.7);
        z = block.create(BATCH, UNITS);
        slopes = block.create(BATCH, UNITS);
        w = block.create(UNITS, UNITS);
        w.fill(-0.3);
        b = block.create(1, UNITS);
        dW = block.create(UNITS, UNITS);
        xor = new NetworkStep(block, 4, 2, 4, 1);
        deep = new NetworkStep(block, BATCH, 2, 8, 8, 8, 8, 1);
    }

    /** z = x w + b. */
    @Benchmark
    public void affine() {
        z.affine(x, w, b);
    }

    /** dW = x^T z. */
    @Benchmark
    public void transposedProduct() {
        dW.transposedProduct(x, z);
    }

    /** delta = z w^T. */
    @Benchmark
    public void productTransposed() {
        z.productTransposed(x, w);
    }

    /** z = e^x. */
    @Benchmark
    public void exp() {
        z.apply(Unary.EXP, x);
    }

    /** z = sigmoid(x). */
    @Benchmark
    public void sigmoid() {
        z.apply(Unary.SIGMOID, x);
    }

    /** z = sigmoid(x) and its slope. */
    @Benchmark
    public void sigmoidWithSlope() {
        z.applyWithSlope(Unary.SIGMOID, Unary.SIGMOID_SLOPE, x, slopes);
    }

    /** z = tanh(x) and its slope. */
    @Benchmark
    public void tanhWithSlope() {
        z.applyWithSlope(Unary.TANH, Unary.TANH_SLOPE, x, slopes);
    }

    /** z = max(x, 0) and its slope. */
    @Benchmark
    public void reluWithSlope() {
        z.applyWithSlope(Unary.RELU, Unary.RELU_SLOPE, x, slopes);
    }

    /** z = tanh(x). */
    @Benchmark
    public void tanh() {
        z.apply(Unary.TANH, x);
    }

    /** z = softmax(x). */
    @Benchmark
    public void softmax() {
        z.softmax(x);
    }

    /** A step of a 2-4-1 network with a batch of 4. */
    @Benchmark
    public boolean xorStep() {
        return xor.run();
    }

    /** A step of a 2-8-8-8-8-1 network with a batch of 32. */
    @Benchmark
    public boolean deepStep() {
        return deep.run();
    }
}
