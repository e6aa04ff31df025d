package org.gradlab.array.lanes;

import static jdk.incubator.vector.VectorOperators.GT;
import static org.gradlab.array.lanes.Lanes.VECTOR;
import static org.gradlab.array.lanes.Lanes.broadcast;
import static org.gradlab.array.lanes.Lanes.load;
import static org.gradlab.array.lanes.Lanes.store;

import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Combination;
import org.gradlab.array.Function;

/**
 * A loop over a panel for every {@link Combination}, one each as in {@link FunctionLoops}.
 *
 * <p>The second argument may be a single number a member: {@link Matrix#wrap} then keeps its index inside that number.
 */
final class CombinationLoops {

    private CombinationLoops() {}

    /** out = f(x, y). Modified: out, which may be x or y. */
    static void combine(Combination f, Matrix out, Matrix x, Matrix y, int panel) {
        switch (f) {
            case ADD -> add(out, x, y, panel);
            case SUBTRACT -> subtract(out, x, y, panel);
            case MULTIPLY -> multiply(out, x, y, panel);
            case DIVIDE -> divide(out, x, y, panel);
            case TIMES_SIGMOID_SLOPE -> timesSigmoidSlope(out, x, y, panel);
            case TIMES_TANH_SLOPE -> timesTanhSlope(out, x, y, panel);
            case TIMES_RELU_SLOPE -> timesReluSlope(out, x, y, panel);
            case TIMES_LEAKY_RELU_SLOPE -> timesLeakyReluSlope(out, x, y, panel);
            case TIMES_SOFTPLUS_SLOPE -> timesSoftplusSlope(out, x, y, panel);
            case BINARY_CROSS_ENTROPY -> binaryCrossEntropy(out, x, y, panel);
        }
    }

    /** out = out + x y. Modified: out, which may be x or y. */
    static void addProduct(Matrix out, Matrix x, Matrix y, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(load(x, panel, i).fma(load(y, panel, i & y.wrap()), load(out, panel, i)), out, panel, i);
        }
    }

    private static void add(Matrix out, Matrix x, Matrix y, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector a = load(x, panel, i);
            DoubleVector b = load(y, panel, i & y.wrap());
            store(a.add(b), out, panel, i);
        }
    }

    private static void subtract(Matrix out, Matrix x, Matrix y, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector a = load(x, panel, i);
            DoubleVector b = load(y, panel, i & y.wrap());
            store(a.sub(b), out, panel, i);
        }
    }

    private static void multiply(Matrix out, Matrix x, Matrix y, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector a = load(x, panel, i);
            DoubleVector b = load(y, panel, i & y.wrap());
            store(a.mul(b), out, panel, i);
        }
    }

    private static void divide(Matrix out, Matrix x, Matrix y, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector a = load(x, panel, i);
            DoubleVector b = load(y, panel, i & y.wrap());
            store(a.div(b), out, panel, i);
        }
    }

    private static void timesSigmoidSlope(Matrix out, Matrix x, Matrix y, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector a = load(x, panel, i);
            DoubleVector b = load(y, panel, i & y.wrap());
            store(a.mul(b.mul(broadcast(1).sub(b))), out, panel, i);
        }
    }

    private static void timesTanhSlope(Matrix out, Matrix x, Matrix y, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector a = load(x, panel, i);
            DoubleVector b = load(y, panel, i & y.wrap());
            store(a.mul(b.neg().fma(b, broadcast(1))), out, panel, i);
        }
    }

    private static void timesReluSlope(Matrix out, Matrix x, Matrix y, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector a = load(x, panel, i);
            DoubleVector b = load(y, panel, i & y.wrap());
            store(broadcast(0).blend(a, b.compare(GT, 0)), out, panel, i);
        }
    }

    private static void timesLeakyReluSlope(Matrix out, Matrix x, Matrix y, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector a = load(x, panel, i);
            DoubleVector b = load(y, panel, i & y.wrap());
            store(a.mul(Function.LEAK).blend(a, b.compare(GT, 0)), out, panel, i);
        }
    }

    private static void timesSoftplusSlope(Matrix out, Matrix x, Matrix y, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector a = load(x, panel, i);
            DoubleVector b = load(y, panel, i & y.wrap());
            store(a.mul(Sigmoids.sigmoid(b)), out, panel, i);
        }
    }

    private static void binaryCrossEntropy(Matrix out, Matrix x, Matrix y, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector a = load(x, panel, i);
            DoubleVector b = load(y, panel, i & y.wrap());
            store(a.max(0).sub(a.mul(b)).add(Sigmoids.logOnePlusExpOfNegative(a)), out, panel, i);
        }
    }
}
