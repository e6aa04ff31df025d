package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static org.gradlab.array.lanes.Binary64.ROUNDER;
import static org.gradlab.array.lanes.Exponential.ROUNDER_BITS;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.INFINITY_BITS;
import static org.gradlab.array.lanes.Lanes.LONGS;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.SIGN;
import static org.gradlab.array.lanes.Lanes.SIGN_CLEARED;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * Loops that count for every member, in integers: the sign of a difference of bits is 1 or 0. A mask could become an object,
 * depending on what was compiled before.
 */
final class CountLoops {

    /** Above it, the only column of a row names the class one. */
    private static final double DECISION = 0.5;

    private CountLoops() {}

    /** out = how many elements of x are below {@code low} or above {@code high}. out: one element; Modified. */
    static void outside(PanelLayout out, PanelLayout x, double low, double high, int panel) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            outside(low, high, x, panel, lane, out.data(), out.start(panel) + lane);
        }
    }

    private static void outside(double low, double high, PanelLayout x, int panel, int lane, double[] out, int to) {
        int from = x.start(panel);
        int length = x.length();
        LongVector count = LongVector.zero(LONGS);
        for (int i = lane; i < length; i += PANEL) {
            DoubleVector v = fromArray(DOUBLES, x.data(), from + i);
            // As integers, positive numbers go from 1 to infinity's: what is less than the one is not, nor what is more
            // than the other.
            LongVector below = v.neg().add(low).viewAsIntegralLanes();
            LongVector above = v.sub(high).viewAsIntegralLanes();
            LongVector isBelow = below.sub(INFINITY_BITS + 1).lanewise(LSHR, SIGN);
            LongVector isAbove = above.sub(INFINITY_BITS + 1).lanewise(LSHR, SIGN);
            count = count.add(isBelow).sub(isBelow.and(below.sub(1).lanewise(LSHR, SIGN)));
            count = count.add(isAbove).sub(isAbove.and(above.sub(1).lanewise(LSHR, SIGN)));
        }
        count.add(ROUNDER_BITS).viewAsFloatingLanes().sub(ROUNDER).intoArray(out, to);
    }

    /** A column of out = how many |x| lie below the first edge, between edges, and from the last one on. Modified: out. */
    static void histogram(PanelLayout out, int column, PanelLayout x, @Always double[] edges, int panel) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector before = broadcast(DOUBLES, 0);
            for (int bin = 0; bin <= edges.length; bin++) {
                int to = out.index(bin, column, panel * PANEL + lane);
                long limit = bin < edges.length ? bits(edges[bin]) : INFINITY_BITS + 1;
                below(limit, x, panel, lane, out.data(), to);
                DoubleVector count = fromArray(DOUBLES, out.data(), to);
                count.sub(before).intoArray(out.data(), to);
                before = count;
            }
        }
    }

    /** Of the smallest positive number that is not below the edge. */
    private static long bits(@Always double edge) {
        return Double.doubleToRawLongBits(Math.max(Binary64.atLeast(edge), 0));
    }

    /** out = how many bits of |x| are below {@code limit}. Modified: out. */
    private static void below(long limit, PanelLayout x, int panel, int lane, double[] out, int to) {
        int from = x.start(panel);
        int length = x.length();
        LongVector count = LongVector.zero(LONGS);
        for (int i = lane; i < length; i += PANEL) {
            LongVector size =
                    fromArray(DOUBLES, x.data(), from + i).viewAsIntegralLanes().and(SIGN_CLEARED);
            count = count.add(size.sub(limit).lanewise(LSHR, SIGN));
        }
        count.add(ROUNDER_BITS).viewAsFloatingLanes().sub(ROUNDER).intoArray(out, to);
    }

    /** out = how many columns of x are zero in every row. out: one element; Modified. */
    static void zeroColumns(PanelLayout out, PanelLayout x, int panel) {
        int from = x.start(panel);
        int width = x.rowLength();
        int rows = x.rows();
        LongVector one = LongVector.broadcast(LONGS, 1);
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            LongVector count = LongVector.zero(LONGS);
            for (int column = lane; column < width; column += PANEL) {
                LongVector bits = LongVector.zero(LONGS);
                for (int row = 0; row < rows; row++) {
                    bits = bits.or(fromArray(DOUBLES, x.data(), from + column + row * width)
                            .viewAsIntegralLanes());
                }
                count = count.add(bits.and(SIGN_CLEARED).sub(one).lanewise(LSHR, SIGN));
            }
            count.add(ROUNDER_BITS).viewAsFloatingLanes().sub(ROUNDER).intoArray(out.data(), out.start(panel) + lane);
        }
    }

    /** out = how many rows of a and y name the same class. out: one element; Modified. */
    static void matches(PanelLayout out, PanelLayout a, PanelLayout y, int panel) {
        for (int lane = 0; lane < PANEL; lane++) {
            int left = a.start(panel) + lane;
            int right = y.start(panel) + lane;
            int count = 0;
            for (int row = 0; row < a.length(); row += a.rowLength()) {
                boolean same = named(a.data(), left + row, a.columns()) == named(y.data(), right + row, y.columns());
                count += same ? 1 : 0;
            }
            out.data()[out.start(panel) + lane] = count;
        }
    }

    /** A member at a time: accuracy is rarely asked for, and comparing costs vectors more than it saves. */
    private static int named(double[] row, int at, int columns) {
        if (columns == 1) {
            return row[at] > DECISION ? 1 : 0;
        }
        int largest = 0;
        for (int column = 1; column < columns; column++) {
            largest = row[at + column * PANEL] > row[at + largest * PANEL] ? column : largest;
        }
        return largest;
    }
}
