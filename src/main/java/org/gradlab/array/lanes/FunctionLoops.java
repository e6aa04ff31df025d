package org.gradlab.array.lanes;

import static jdk.incubator.vector.VectorOperators.GT;
import static org.gradlab.array.lanes.Lanes.VECTOR;
import static org.gradlab.array.lanes.Lanes.load;
import static org.gradlab.array.lanes.Lanes.store;

import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Function;

/**
 * A loop over a panel for every {@link Function}.
 *
 * <p>One loop each: a loop over an interface would be called with so many shapes of vectors that they end up on the heap.
 */
final class FunctionLoops {

    private FunctionLoops() {}

    /** out = f(x). Modified: out, which may be x. */
    static void apply(Function f, Matrix out, Matrix x, int panel) {
        switch (f) {
            case IDENTITY -> identity(out, x, panel);
            case NEGATE -> negate(out, x, panel);
            case ABS -> abs(out, x, panel);
            case SQUARE -> square(out, x, panel);
            case SQRT -> sqrt(out, x, panel);
            case EXP -> exp(out, x, panel);
            case LOG -> log(out, x, panel);
            case SIGMOID -> sigmoid(out, x, panel);
            case TANH -> tanh(out, x, panel);
            case RELU -> relu(out, x, panel);
            case LEAKY_RELU -> leakyRelu(out, x, panel);
            case SOFTPLUS -> softplus(out, x, panel);
        }
    }

    /** out = factor x. Modified: out, which may be x. */
    static void scale(Matrix out, Matrix x, double factor, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(load(x, panel, i).mul(factor), out, panel, i);
        }
    }

    private static void identity(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(load(x, panel, i), out, panel, i);
        }
    }

    private static void negate(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(load(x, panel, i).neg(), out, panel, i);
        }
    }

    private static void abs(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(load(x, panel, i).abs(), out, panel, i);
        }
    }

    private static void square(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector v = load(x, panel, i);
            store(v.mul(v), out, panel, i);
        }
    }

    private static void sqrt(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(load(x, panel, i).sqrt(), out, panel, i);
        }
    }

    private static void exp(Matrix out, Matrix x, int panel) {
        if (Lanes.within(x, panel, Exponential.ORDINARY)) {
            expOrdinary(out, x, panel);
        } else {
            expAny(out, x, panel);
        }
    }

    private static void expOrdinary(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(Exponential.expOrdinary(load(x, panel, i)), out, panel, i);
        }
    }

    private static void expAny(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(Exponential.exp(load(x, panel, i)), out, panel, i);
        }
    }

    private static void log(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(Logarithm.log(load(x, panel, i)), out, panel, i);
        }
    }

    private static void sigmoid(Matrix out, Matrix x, int panel) {
        if (Lanes.within(x, panel, Sigmoids.ORDINARY)) {
            sigmoidOrdinary(out, x, panel);
        } else {
            sigmoidAny(out, x, panel);
        }
    }

    private static void sigmoidOrdinary(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(Sigmoids.sigmoidOrdinary(load(x, panel, i)), out, panel, i);
        }
    }

    private static void sigmoidAny(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(Sigmoids.sigmoid(load(x, panel, i)), out, panel, i);
        }
    }

    private static void tanh(Matrix out, Matrix x, int panel) {
        if (Lanes.within(x, panel, Sigmoids.ORDINARY)) {
            tanhOrdinary(out, x, panel);
        } else {
            tanhAny(out, x, panel);
        }
    }

    private static void tanhOrdinary(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(Sigmoids.tanhOrdinary(load(x, panel, i)), out, panel, i);
        }
    }

    private static void tanhAny(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(Sigmoids.tanh(load(x, panel, i)), out, panel, i);
        }
    }

    private static void relu(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(load(x, panel, i).max(0), out, panel, i);
        }
    }

    private static void leakyRelu(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            DoubleVector v = load(x, panel, i);
            store(v.mul(Function.LEAK).blend(v, v.compare(GT, 0)), out, panel, i);
        }
    }

    private static void softplus(Matrix out, Matrix x, int panel) {
        for (int i = 0; i < x.length(); i += VECTOR) {
            store(Sigmoids.softplus(load(x, panel, i)), out, panel, i);
        }
    }
}
