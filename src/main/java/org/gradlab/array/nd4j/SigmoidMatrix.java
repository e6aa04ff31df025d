package org.gradlab.array.nd4j;

import org.gradlab.array.Unary;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.api.ops.impl.transforms.same.Negative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;

/**
 * The sigmoid of one matrix by ND4J's operation, and slopes made of it: sigmoid(x) sigmoid(-x), which no difference costs its
 * digits, and for tanh 4 times that of 2 x.
 *
 * <p>ND4J computes 1 / (1 + e^-x), where e^-x overflows long before the result is zero: there the scalar definition does it.
 */
final class SigmoidMatrix {

    /** Below it, e^-x may overflow. */
    private static final double LOWEST = -709;

    private SigmoidMatrix() {}

    /** out = sigmoid(x). Modified: out, which may be x. */
    static boolean sigmoid(Matrix x, Matrix out) {
        double[] arguments = new double[x.length()];
        x.read(arguments);
        ElementWise.run(new Sigmoid(x.nd(), out.nd()));
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] < LOWEST) {
                out.put(i, Unary.SIGMOID.at(arguments[i]));
            }
        }
        return true;
    }

    /** out = sigmoid(x), slopes = its slope. Modified: out, which may be x, and slopes, which is neither. */
    static boolean withSlope(Matrix x, Matrix out, Matrix slopes) {
        ElementWise.run(new Negative(x.nd(), slopes.nd()));
        sigmoid(slopes, slopes);
        sigmoid(x, out);
        return ElementWise.run(new MulOp(slopes.nd(), out.nd(), slopes.nd()));
    }

    /** out = the slope of the sigmoid. Modified: room, and out, which may be x. */
    static boolean slope(Matrix x, Matrix room, Matrix out) {
        ElementWise.run(new Negative(x.nd(), room.nd()));
        sigmoid(room, room);
        sigmoid(x, out);
        return ElementWise.run(new MulOp(room.nd(), out.nd(), out.nd()));
    }

    /** out = the slope of tanh. Modified: room, and out, which may be x. */
    static boolean tanhSlope(Matrix x, Matrix room, Matrix out) {
        ElementWise.run(new ScalarMultiplication(x.nd(), null, out.nd(), 2));
        slope(out, room, out);
        return ElementWise.run(new ScalarMultiplication(out.nd(), null, out.nd(), 4));
    }
}
