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
 * each a {@code step} further. They are objects for the reason that is given in {@link FunctionLoops}.
 */
final class ReductionLoops {

    /** out = a number per lane of a register. Modified: out. */
    private interface ReductionLoop {
        void run(double[] out, int to, double[] x, int at, int count, int step);
    }

    /** By the number of the {@link Reduction}. */
    private final ReductionLoop[] loops = new ReductionLoop[Reduction.values().length];

    ReductionLoops() {
        set(Reduction.SUM, ReductionLoops::sum);
        set(Reduction.SUM_OF_SQUARES, ReductionLoops::sumOfSquares);
        set(Reduction.SUM_OF_ABS, ReductionLoops::sumOfAbs);
        set(Reduction.MAX_OF_ABS, ReductionLoops::maxOfAbs);
        set(Reduction.SUM_OF_SQUARED_DEVIATIONS, ReductionLoops::sumOfSquaredDeviations);
        set(Reduction.MAX, ReductionLoops::max);
    }

    @SuppressWarnings("EnumOrdinal") // as in CombinationLoops
    private void set(Reduction reduction, ReductionLoop loop) {
        loops[reduction.ordinal()] = loop;
    }

    /** out = the reduction of x over what the shape of out has not. Modified: out. */
    @SuppressWarnings("EnumOrdinal") // see above
    void reduce(Reduction reduction, PanelLayout out, PanelLayout x, int panel) {
        ReductionLoop loop = loops[reduction.ordinal()];
        boolean overRows = out.rows() == 1;
        boolean overColumns = out.columns() == 1;
        int step = overColumns ? PANEL : x.rowLength();
        int count = (overRows ? x.rows() : 1) * (overColumns ? x.columns() : 1);
        for (int element = 0; element < out.length(); element += PANEL) {
            int at = x.start(panel) + (overRows ? element : element * x.columns());
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                loop.run(out.data(), out.start(panel) + element + lane, x.data(), at + lane, count, step);
            }
        }
    }

    private static void sum(double[] out, int to, double[] x, int at, int count, int step) {
        DoubleVector sum = broadcast(DOUBLES, 0);
        for (int i = 0; i < count; i++) {
            sum = sum.add(fromArray(DOUBLES, x, at + i * step));
        }
        sum.intoArray(out, to);
    }

    private static void sumOfSquares(double[] out, int to, double[] x, int at, int count, int step) {
        DoubleVector sum = broadcast(DOUBLES, 0);
        for (int i = 0; i < count; i++) {
            DoubleVector v = fromArray(DOUBLES, x, at + i * step);
            sum = v.fma(v, sum);
        }
        sum.intoArray(out, to);
    }

    private static void sumOfAbs(double[] out, int to, double[] x, int at, int count, int step) {
        DoubleVector sum = broadcast(DOUBLES, 0);
        for (int i = 0; i < count; i++) {
            sum = sum.add(fromArray(DOUBLES, x, at + i * step).abs());
        }
        sum.intoArray(out, to);
    }

    private static void maxOfAbs(double[] out, int to, double[] x, int at, int count, int step) {
        LongVector max = LongVector.zero(LONGS);
        for (int i = 0; i < count; i++) {
            max = max.max(
                    fromArray(DOUBLES, x, at + i * step).viewAsIntegralLanes().and(SIGN_CLEARED));
        }
        max.viewAsFloatingLanes().intoArray(out, to);
    }

    private static void max(double[] out, int to, double[] x, int at, int count, int step) {
        DoubleVector max = fromArray(DOUBLES, x, at);
        for (int i = 1; i < count; i++) {
            max = max.max(fromArray(DOUBLES, x, at + i * step));
        }
        max.intoArray(out, to);
    }

    private static void sumOfSquaredDeviations(double[] out, int to, double[] x, int at, int count, int step) {
        sum(out, to, x, at, count, step);
        DoubleVector mean = fromArray(DOUBLES, out, to).div((double) count);
        DoubleVector sum = broadcast(DOUBLES, 0);
        for (int i = 0; i < count; i++) {
            DoubleVector deviation = fromArray(DOUBLES, x, at + i * step).sub(mean);
            sum = deviation.fma(deviation, sum);
        }
        sum.intoArray(out, to);
    }
}
