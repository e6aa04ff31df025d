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

    /**
     * out = how many elements of x are below {@code low} or above {@code high}. out: one element; Modified.
     *
     * <p>What an element lacks of the nearest number within the bounds is zero inside, NaN for NaN and for an infinity that is a bound
     * itself, and any other number outside.
     */
    static void outside(PanelLayout out, PanelLayout x, double low, double high, int panel) {
        int from = x.start(panel);
        int length = x.length();
        DoubleVector lowest = broadcast(DOUBLES, low);
        DoubleVector highest = broadcast(DOUBLES, high);
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            LongVector count = LongVector.zero(LONGS);
            for (int i = lane; i < length; i += PANEL) {
                DoubleVector v = fromArray(DOUBLES, x.data(), from + i);
                LongVector lacking =
                        v.max(lowest).min(highest).sub(v).viewAsIntegralLanes().and(SIGN_CLEARED);
                LongVector isNumber = lacking.sub(INFINITY_BITS + 1).lanewise(LSHR, SIGN);
                LongVector isZero = lacking.sub(1).lanewise(LSHR, SIGN);
                count = count.add(isNumber).sub(isZero);
            }
            count.add(ROUNDER_BITS).viewAsFloatingLanes().sub(ROUNDER).intoArray(out.data(), out.start(panel) + lane);
        }
    }

    /** A column of out = how many |x| lie below the first edge, between edges, and from the last one on. Modified: out. */
    static void histogram(PanelLayout out, int column, PanelLayout x, double[] edges, int panel) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector before = broadcast(DOUBLES, 0);
            for (int bin = 0; bin <= edges.length; bin++) {
                int to = out.index(bin, column, panel * PANEL + lane);
                below(
                        bin < edges.length ? Double.doubleToRawLongBits(Math.max(edges[bin], 0)) : INFINITY_BITS + 1,
                        x,
                        panel,
                        lane,
                        out.data(),
                        to);
                DoubleVector count = fromArray(DOUBLES, out.data(), to);
                count.sub(before).intoArray(out.data(), to);
                before = count;
            }
        }
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
