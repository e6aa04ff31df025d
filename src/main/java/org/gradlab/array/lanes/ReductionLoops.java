package org.gradlab.array.lanes;

import static jdk.incubator.vector.VectorOperators.ABS;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;
import static org.gradlab.array.lanes.Lanes.broadcast;
import static org.gradlab.array.lanes.Lanes.load;
import static org.gradlab.array.lanes.Lanes.store;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import org.gradlab.array.Reduction;

/** Loops that leave one number a member, in the order of the elements. */
final class ReductionLoops {

    private static final long SIGN_CLEARED = Long.MAX_VALUE;

    private ReductionLoops() {}

    /** out = the reduction of x. out: one element; Modified. */
    static void reduce(Reduction reduction, Matrix out, Matrix x, int panel) {
        switch (reduction) {
            case SUM -> sum(out, x, panel);
            case SUM_OF_SQUARES -> sumOfSquares(out, x, panel);
            case SUM_OF_ABS -> sumOfAbs(out, x, panel);
            case MAX_OF_ABS -> maxOfAbs(out, x, panel);
        }
    }

    /** out = the largest |x| of every column. out: one row; Modified. */
    static void columnMaxOfAbs(Matrix out, Matrix x, int panel) {
        for (int column = 0; column < x.rowLength(); column += VECTOR) {
            LongVector max = LongVector.zero(Lanes.LONGS);
            for (int i = column; i < x.length(); i += x.rowLength()) {
                max = max.max(absBits(x, panel, i));
            }
            store(max.viewAsFloatingLanes(), out, panel, column);
        }
    }

    private static void sum(Matrix out, Matrix x, int panel) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector sum = broadcast(0);
            for (int i = lane; i < x.length(); i += PANEL) {
                sum = sum.add(load(x, panel, i));
            }
            store(sum, out, panel, lane);
        }
    }

    private static void sumOfSquares(Matrix out, Matrix x, int panel) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector sum = broadcast(0);
            for (int i = lane; i < x.length(); i += PANEL) {
                DoubleVector v = load(x, panel, i);
                sum = v.fma(v, sum);
            }
            store(sum, out, panel, lane);
        }
    }

    private static void sumOfAbs(Matrix out, Matrix x, int panel) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector sum = broadcast(0);
            for (int i = lane; i < x.length(); i += PANEL) {
                sum = sum.add(load(x, panel, i).lanewise(ABS));
            }
            store(sum, out, panel, lane);
        }
    }

    private static void maxOfAbs(Matrix out, Matrix x, int panel) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            LongVector max = LongVector.zero(Lanes.LONGS);
            for (int i = lane; i < x.length(); i += PANEL) {
                max = max.max(absBits(x, panel, i));
            }
            store(max.viewAsFloatingLanes(), out, panel, lane);
        }
    }

    /** |x| as integers, which order as the numbers do, NaN above all. */
    private static LongVector absBits(Matrix x, int panel, int i) {
        return load(x, panel, i).viewAsIntegralLanes().and(SIGN_CLEARED);
    }
}
