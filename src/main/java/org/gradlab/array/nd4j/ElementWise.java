package org.gradlab.array.nd4j;

import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;
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
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.factory.Nd4j;

/** Functions of the elements of one matrix, or of two in pairs, by ND4J's operations. */
final class ElementWise {

    private ElementWise() {}

    /** out = f(x). Modified: out, which may be x. */
    static void apply(Elementwise f, INDArray x, INDArray out) {
        switch (f) {
            case IDENTITY -> out.assign(x);
            case NEGATE -> run(new Negative(x, out));
            case ABS -> run(new Abs(x, out));
            case SQUARE -> run(new Square(x, out));
            case SQRT -> run(new Sqrt(x, out));
            case EXP -> run(new Exp(x, out));
            case LOG -> run(new Log(x, out));
            case SIGMOID -> run(new Sigmoid(x, out));
            case RELU -> run(new RectifiedLinear(x, out, 0));
            case LEAKY_RELU -> run(new LeakyReLU(x, out, Elementwise.LEAK));
            default -> throw new IllegalArgumentException(f + " is computed by ScalarFunctions");
        }
    }

    /** out = f(x, y). Modified: scratch, and out, which may be x or y. */
    static void combine(Pairwise f, INDArray x, INDArray y, INDArray scratch, INDArray out) {
        switch (f) {
            case ADD -> run(new AddOp(x, y, out));
            case SUBTRACT -> run(new SubOp(x, y, out));
            case MULTIPLY -> run(new MulOp(x, y, out));
            case DIVIDE -> run(new DivOp(x, y, out));
            case TIMES_SIGMOID_SLOPE -> {
                run(new ScalarReverseSubtraction(y, null, scratch, 1));
                run(new MulOp(scratch, y, scratch));
                run(new MulOp(x, scratch, out));
            }
            case TIMES_TANH_SLOPE -> {
                run(new Square(y, scratch));
                run(new ScalarReverseSubtraction(scratch, null, scratch, 1));
                run(new MulOp(x, scratch, out));
            }
            case TIMES_RELU_SLOPE -> {
                run(new Step(y, scratch));
                run(new MulOp(x, scratch, out));
            }
            case TIMES_LEAKY_RELU_SLOPE -> {
                run(new Step(y, scratch));
                run(new ScalarMultiplication(scratch, null, scratch, 1 - Elementwise.LEAK));
                run(new ScalarAdd(scratch, null, scratch, Elementwise.LEAK));
                run(new MulOp(x, scratch, out));
            }
            case TIMES_SOFTPLUS_SLOPE -> {
                run(new Sigmoid(y, scratch));
                run(new MulOp(x, scratch, out));
            }
            default -> throw new IllegalArgumentException(f + " is computed by ScalarFunctions");
        }
    }

    static void run(CustomOp operation) {
        Nd4j.getExecutioner().exec(operation);
    }

    static void run(Op operation) {
        Nd4j.getExecutioner().exec(operation);
    }
}
