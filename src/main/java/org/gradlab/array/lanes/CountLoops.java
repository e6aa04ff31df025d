package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** Loops that count for every member, in doubles. */
final class CountLoops {

    /** Above it, the only column of a row names the class one. */
    private static final double DECISION = 0.5;

    private CountLoops() {}

    /** out = how many elements of x are below {@code low} or above {@code high}. out: one element; Modified. */
    static void outside(PanelLayout out, PanelLayout x, double low, double high, int panel) {
        int from = x.start(panel);
        int length = x.length();
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector count = broadcast(DOUBLES, 0);
            for (int i = lane; i < length; i += PANEL) {
                DoubleVector v = fromArray(DOUBLES, x.data(), from + i);
                VectorMask<Double> outside = v.compare(LT, low).or(v.compare(GT, high));
                count = count.blend(count.add(1), outside);
            }
            count.intoArray(out.data(), out.start(panel) + lane);
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
