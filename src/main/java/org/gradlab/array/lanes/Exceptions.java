package org.gradlab.array.lanes;

import org.gradlab.array.Elementwise;

/**
 * The arguments that a loop is not made for. The loop runs over them as over all others, and then their results are replaced
 * by the scalar definition's: they are rare, and a choice inside the loop would cost every other number.
 */
final class Exceptions {

    /** A copy, because a result may go to where its argument is. */
    private double[] arguments = new double[0];

    /** Takes the arguments of a loop that is about to run. */
    void keep(double[] x, int from, int length) {
        if (arguments.length < length) {
            arguments = new double[length];
        }
        System.arraycopy(x, from, arguments, 0, length);
    }

    /** The arguments of the loop. */
    double[] arguments() {
        return arguments;
    }

    /** out = f(x) where |x| is above {@code limit} or NaN. Modified: out. */
    void replaceBeyond(double limit, Elementwise f, double[] out, int to, int length) {
        for (int i = 0; i < length; i++) {
            if (!(Math.abs(arguments[i]) <= limit)) {
                out[to + i] = Binary64.of(f.at(arguments[i]));
            }
        }
    }

    /** out = f(x) where x is not from {@code low} to {@code high}. Modified: out. */
    void replaceOutside(double low, double high, Elementwise f, double[] out, int to, int length) {
        for (int i = 0; i < length; i++) {
            if (!(arguments[i] >= low && arguments[i] <= high)) {
                out[to + i] = Binary64.of(f.at(arguments[i]));
            }
        }
    }
}
