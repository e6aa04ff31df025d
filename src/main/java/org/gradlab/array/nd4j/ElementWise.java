package org.gradlab.array.nd4j;

import org.gradlab.array.Combination;
import org.gradlab.array.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseSubtraction;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.AddOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.DivOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.SubOp;
import org.nd4j.linalg.api.ops.impl.transforms.same.Abs;
import org.nd4j.linalg.api.ops.impl.transforms.same.Negative;
import org.nd4j.linalg.api.ops.impl.transforms.same.Square;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log1p;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;
import org.nd4j.linalg.factory.Nd4j;

/** Functions of the elements of one matrix, or of two in pairs, by ND4J's operations. */
final class ElementWise {

    private ElementWise() {}

    /** out = f(x). Modified: out, which may be x. */
    static void apply(Function f, INDArray x, INDArray out) {
        switch (f) {
            case IDENTITY -> out.assign(x);
            case NEGATE -> run(new Negative(x, out));
            case ABS -> run(new Abs(x, out));
            case SQUARE -> run(new Square(x, out));
            case SQRT -> run(new Sqrt(x, out));
            case EXP -> run(new Exp(x, out));
            case LOG -> run(new Log(x, out));
            case SIGMOID -> run(new Sigmoid(x, out));
            case TANH -> run(new Tanh(x, out));
            case RELU -> run(new RectifiedLinear(x, out, 0));
            case LEAKY_RELU -> run(new LeakyReLU(x, out, Function.LEAK));
            case SOFTPLUS -> softplus(x, out);
        }
    }

    /** out = f(x, y). Modified: out, which may be x or y. */
    static void combine(Combination f, INDArray x, INDArray y, INDArray out) {
        switch (f) {
            case ADD -> run(new AddOp(x, y, out));
            case SUBTRACT -> run(new SubOp(x, y, out));
            case MULTIPLY -> run(new MulOp(x, y, out));
            case DIVIDE -> run(new DivOp(x, y, out));
            case TIMES_SIGMOID_SLOPE -> times(x, sigmoidSlope(y), out);
            case TIMES_TANH_SLOPE -> times(x, tanhSlope(y), out);
            case TIMES_RELU_SLOPE -> times(x, stepUp(y, 0), out);
            case TIMES_LEAKY_RELU_SLOPE -> times(x, stepUp(y, Function.LEAK), out);
            case TIMES_SOFTPLUS_SLOPE -> {
                INDArray slope = y.ulike();
                run(new Sigmoid(y, slope));
                times(x, slope, out);
            }
            case BINARY_CROSS_ENTROPY -> binaryCrossEntropy(x, y, out);
        }
    }

    private static void times(INDArray x, INDArray slope, INDArray out) {
        run(new MulOp(x, slope, out));
    }

    /** a (1 - a). */
    private static INDArray sigmoidSlope(INDArray a) {
        INDArray slope = a.ulike();
        run(new ScalarReverseSubtraction(a, null, slope, 1));
        run(new MulOp(slope, a, slope));
        return slope;
    }

    /** 1 - a^2. */
    private static INDArray tanhSlope(INDArray a) {
        INDArray slope = a.ulike();
        run(new Square(a, slope));
        run(new ScalarReverseSubtraction(slope, null, slope, 1));
        return slope;
    }

    /** 1 where z > 0, else {@code low}. */
    private static INDArray stepUp(INDArray z, double low) {
        INDArray slope = z.ulike();
        run(new Step(z, slope));
        if (low != 0) {
            run(new ScalarMultiplication(slope, null, slope, 1 - low));
            run(new ScalarAdd(slope, null, slope, low));
        }
        return slope;
    }

    private static void softplus(INDArray x, INDArray out) {
        INDArray tail = tailOfSoftplus(x);
        run(new RectifiedLinear(x, out, 0));
        run(new AddOp(out, tail, out));
    }

    /** max(x, 0) - x y first: it is exactly 0 where a large logit agrees with its target, and the tail survives. */
    private static void binaryCrossEntropy(INDArray x, INDArray y, INDArray out) {
        INDArray tail = tailOfSoftplus(x);
        INDArray linear = x.ulike();
        INDArray product = x.ulike();
        run(new RectifiedLinear(x, linear, 0));
        run(new MulOp(x, y, product));
        run(new SubOp(linear, product, linear));
        run(new AddOp(linear, tail, out));
    }

    /** ln(1 + e^-|x|). */
    private static INDArray tailOfSoftplus(INDArray x) {
        INDArray tail = x.ulike();
        run(new Abs(x, tail));
        run(new Negative(tail, tail));
        run(new Exp(tail, tail));
        run(new Log1p(tail, tail));
        return tail;
    }

    static void run(CustomOp operation) {
        Nd4j.getExecutioner().exec(operation);
    }

    static void run(Op operation) {
        Nd4j.getExecutioner().exec(operation);
    }
}
