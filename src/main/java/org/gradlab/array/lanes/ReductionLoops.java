package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.LONGS;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.SIGN_CLEARED;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import org.gradlab.array.Reduction;

/**
 * Loops over elements that leave one element, in their order: so many of them from {@code at} on,
 * each a {@code step} further.
 */
final class ReductionLoops {

    private ReductionLoops() {}

    /** out = the reduction of x over what the shape of out has not. Modified: out. */
    static void reduce(Reduction reduction, PanelLayout out, PanelLayout x, int panel) {
        boolean overRows = out.rows() == 1;
        boolean overColumns = out.columns() == 1;
        int step = overColumns ? PANEL : x.rowLength();
        int count = (overRows ? x.rows() : 1) * (overColumns ? x.columns() : 1);
        for (int element = 0; element < out.length(); element += PANEL) {
            int at = x.start(panel) + (overRows ? element : element * x.columns());
            reduce(reduction, out.data(), out.start(panel) + element, x.data(), at, count, step);
        }
    }

    private static void reduce(Reduction reduction, double[] out, int to, double[] x, int at, int count, int step) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            boolean done = switch (reduction) {
                case SUM -> sum(out, to + lane, x, at + lane, count, step);
                case SUM_OF_SQUARES -> sumOfSquares(out, to + lane, x, at + lane, count, step);
                case SUM_OF_ABS -> sumOfAbs(out, to + lane, x, at + lane, count, step);
                case MAX_OF_ABS -> maxOfAbs(out, to + lane, x, at + lane, count, step);
                case SUM_OF_SQUARED_DEVIATIONS -> sumOfSquaredDeviations(out, to + lane, x, at + lane, count, step);
                case MAX -> max(out, to + lane, x, at + lane, count, step);
            };
            assert done;
        }
    }

    private static boolean sum(double[] out, int to, double[] x, int at, int count, int step) {
        DoubleVector sum = broadcast(DOUBLES, 0);
        for (int i = 0; i < count; i++) {
            sum = sum.add(fromArray(DOUBLES, x, at + i * step));
        }
        sum.intoArray(out, to);
        return true;
    }

    private static boolean sumOfSquares(double[] out, int to, double[] x, int at, int count, int step) {
        DoubleVector sum = broadcast(DOUBLES, 0);
        for (int i = 0; i < count; i++) {
            DoubleVector v = fromArray(DOUBLES, x, at + i * step);
            sum = v.fma(v, sum);
        }
        sum.intoArray(out, to);
        return true;
    }

    private static boolean sumOfAbs(double[] out, int to, double[] x, int at, int count, int step) {
        DoubleVector sum = broadcast(DOUBLES, 0);
        for (int i = 0; i < count; i++) {
            sum = sum.add(fromArray(DOUBLES, x, at + i * step).abs());
        }
        sum.intoArray(out, to);
        return true;
    }

    private static boolean maxOfAbs(double[] out, int to, double[] x, int at, int count, int step) {
        LongVector max = LongVector.zero(LONGS);
        for (int i = 0; i < count; i++) {
            max = max.max(
                    fromArray(DOUBLES, x, at + i * step).viewAsIntegralLanes().and(SIGN_CLEARED));
        }
        max.viewAsFloatingLanes().intoArray(out, to);
        return true;
    }

    private static boolean max(double[] out, int to, double[] x, int at, int count, int step) {
        DoubleVector max = fromArray(DOUBLES, x, at);
        for (int i = 1; i < count; i++) {
            max = max.max(fromArray(DOUBLES, x, at + i * step));
        }
        max.intoArray(out, to);
        return true;
    }

    private static boolean sumOfSquaredDeviations(double[] out, int to, double[] x, int at, int count, int step) {
        sum(out, to, x, at, count, step);
        DoubleVector mean = fromArray(DOUBLES, out, to).div((double) count);
        DoubleVector sum = broadcast(DOUBLES, 0);
        for (int i = 0; i < count; i++) {
            DoubleVector deviation = fromArray(DOUBLES, x, at + i * step).sub(mean);
            sum = deviation.fma(deviation, sum);
        }
        sum.intoArray(out, to);
        return true;
    }
}
