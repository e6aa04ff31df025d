package org.gradlab.array.nd4j;

import org.gradlab.array.Binary;
import org.gradlab.array.Unary;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
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
import org.nd4j.linalg.factory.Nd4j;

/**
 * Functions of the elements of one matrix, or of two in pairs, by ND4J's operations.
 *
 * <p>Not all that ND4J has are here: its log1p rounds 1 + x first, its tanh has sixteen decimals, not digits, and takes three
 * times as long, its slopes are 0 at a kink. The scalar definitions are better.
 */
final class ElementWise {

    private ElementWise() {}

    /** out = f(x). Modified: scratch, and out, which may be x. Returns whether ND4J has a good operation for it. */
    static boolean apply(Unary f, Matrix argument, Scratch scratch, Matrix result) {
        INDArray x = argument.nd();
        INDArray out = result.nd();
        return switch (f) {
            case IDENTITY -> copied(x, out);
            case NEGATE -> run(new Negative(x, out));
            case ABS -> run(new Abs(x, out));
            case SQUARE -> run(new Square(x, out));
            case SQRT -> run(new Sqrt(x, out));
            case EXP -> run(new Exp(x, out));
            case LOG -> run(new Log(x, out));
            case SIGMOID, SOFTPLUS_SLOPE -> SigmoidMatrix.sigmoid(argument, result);
            case SIGMOID_SLOPE -> SigmoidMatrix.slope(argument, scratch.left(), result);
            case TANH_SLOPE -> SigmoidMatrix.tanhSlope(argument, scratch.left(), result);
            case RELU -> run(new RectifiedLinear(x, out, 0));
            default -> false;
        };
    }

    /** Whether {@link #combine} knows {@code f}. */
    static boolean knows(Binary f) {
        return switch (f) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
            default -> false;
        };
    }

    /** out = f(x, y). Modified: out, which may be x or y. */
    static void combine(Binary f, INDArray x, INDArray y, INDArray out) {
        boolean done = switch (f) {
            case ADD -> run(new AddOp(x, y, out));
            case SUBTRACT -> run(new SubOp(x, y, out));
            case MULTIPLY -> run(new MulOp(x, y, out));
            case DIVIDE -> run(new DivOp(x, y, out));
            default -> false;
        };
        if (!done) {
            throw new IllegalArgumentException(f + " is no operation of ND4J here");
        }
    }

    static boolean run(CustomOp operation) {
        Nd4j.getExecutioner().exec(operation);
        return true;
    }

    static boolean run(Op operation) {
        Nd4j.getExecutioner().exec(operation);
        return true;
    }

    private static boolean copied(INDArray x, INDArray out) {
        out.assign(x);
        return true;
    }
}
