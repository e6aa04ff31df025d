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

/** Loops that leave one number a member, in the order of the elements. */
final class ReductionLoops {

    private ReductionLoops() {}

    /** out = the reduction of x. out: one element; Modified. */
    static void reduce(Reduction reduction, PanelLayout out, PanelLayout x, int panel) {
        switch (reduction) {
            case SUM -> sum(out, x, panel);
            case SUM_OF_SQUARES -> sumOfSquares(out, x, panel);
            case SUM_OF_ABS -> sumOfAbs(out, x, panel);
            case MAX_OF_ABS -> maxOfAbs(out, x, panel);
            case SUM_OF_SQUARED_DEVIATIONS -> sumOfSquaredDeviations(out, x, panel);
        }
    }

    private static void sum(PanelLayout out, PanelLayout x, int panel) {
        int from = x.start(panel);
        int length = x.length();
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector sum = broadcast(DOUBLES, 0);
            for (int i = lane; i < length; i += PANEL) {
                sum = sum.add(fromArray(DOUBLES, x.data(), from + i));
            }
            sum.intoArray(out.data(), out.start(panel) + lane);
        }
    }

    private static void sumOfSquares(PanelLayout out, PanelLayout x, int panel) {
        int from = x.start(panel);
        int length = x.length();
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector sum = broadcast(DOUBLES, 0);
            for (int i = lane; i < length; i += PANEL) {
                DoubleVector v = fromArray(DOUBLES, x.data(), from + i);
                sum = v.fma(v, sum);
            }
            sum.intoArray(out.data(), out.start(panel) + lane);
        }
    }

    private static void sumOfAbs(PanelLayout out, PanelLayout x, int panel) {
        int from = x.start(panel);
        int length = x.length();
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector sum = broadcast(DOUBLES, 0);
            for (int i = lane; i < length; i += PANEL) {
                sum = sum.add(fromArray(DOUBLES, x.data(), from + i).abs());
            }
            sum.intoArray(out.data(), out.start(panel) + lane);
        }
    }

    private static void maxOfAbs(PanelLayout out, PanelLayout x, int panel) {
        int from = x.start(panel);
        int length = x.length();
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            LongVector max = LongVector.zero(LONGS);
            for (int i = lane; i < length; i += PANEL) {
                max = max.max(fromArray(DOUBLES, x.data(), from + i)
                        .viewAsIntegralLanes()
                        .and(SIGN_CLEARED));
            }
            max.viewAsFloatingLanes().intoArray(out.data(), out.start(panel) + lane);
        }
    }

    private static void sumOfSquaredDeviations(PanelLayout out, PanelLayout x, int panel) {
        sum(out, x, panel);
        int from = x.start(panel);
        int length = x.length();
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            int to = out.start(panel) + lane;
            DoubleVector mean = fromArray(DOUBLES, out.data(), to).div((double) length / PANEL);
            DoubleVector sum = broadcast(DOUBLES, 0);
            for (int i = lane; i < length; i += PANEL) {
                DoubleVector deviation = fromArray(DOUBLES, x.data(), from + i).sub(mean);
                sum = deviation.fma(deviation, sum);
            }
            sum.intoArray(out.data(), to);
        }
    }
}
