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

/** Loops that leave a summary of every member: a column of the result, one number in a row. */
final class SummaryLoops {

    private SummaryLoops() {}

    /** A column of out = the reductions of a summary of x. Modified: out. */
    static void summarize(PanelLayout out, int column, PanelLayout x, int panel) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            sums(out, column, x, panel, lane);
            squaredDeviations(out, column, x, panel, lane);
        }
    }

    private static void sums(PanelLayout out, int column, PanelLayout x, int panel, int lane) {
        int from = x.start(panel);
        int length = x.length();
        DoubleVector sum = broadcast(DOUBLES, 0);
        DoubleVector squares = sum;
        DoubleVector sizes = sum;
        LongVector largest = LongVector.zero(LONGS);
        for (int i = lane; i < length; i += PANEL) {
            DoubleVector v = fromArray(DOUBLES, x.data(), from + i);
            LongVector size = v.viewAsIntegralLanes().and(SIGN_CLEARED);
            sum = sum.add(v);
            squares = v.fma(v, squares);
            sizes = sizes.add(size.viewAsFloatingLanes());
            largest = largest.max(size);
        }
        double[] data = out.data();
        int member = panel * PANEL + lane;
        sum.intoArray(data, out.index(Reduction.SUM.row(), column, member));
        squares.intoArray(data, out.index(Reduction.SUM_OF_SQUARES.row(), column, member));
        sizes.intoArray(data, out.index(Reduction.SUM_OF_ABS.row(), column, member));
        largest.viewAsFloatingLanes().intoArray(data, out.index(Reduction.MAX_OF_ABS.row(), column, member));
    }

    private static void squaredDeviations(PanelLayout out, int column, PanelLayout x, int panel, int lane) {
        int from = x.start(panel);
        int length = x.length();
        int member = panel * PANEL + lane;
        DoubleVector mean = fromArray(DOUBLES, out.data(), out.index(Reduction.SUM.row(), column, member))
                .div((double) length / PANEL);
        DoubleVector squares = broadcast(DOUBLES, 0);
        for (int i = lane; i < length; i += PANEL) {
            DoubleVector deviation = fromArray(DOUBLES, x.data(), from + i).sub(mean);
            squares = deviation.fma(deviation, squares);
        }
        squares.intoArray(out.data(), out.index(Reduction.SUM_OF_SQUARED_DEVIATIONS.row(), column, member));
    }
}
