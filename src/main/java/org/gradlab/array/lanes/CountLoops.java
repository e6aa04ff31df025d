package org.gradlab.array.lanes;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;
import static org.gradlab.array.lanes.Lanes.broadcast;
import static org.gradlab.array.lanes.Lanes.load;
import static org.gradlab.array.lanes.Lanes.store;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** Loops that count for every member, in doubles. */
final class CountLoops {

    /** Above it, the only column of a row names the class one. */
    private static final double DECISION = 0.5;

    private CountLoops() {}

    /** out = how many elements of x are below {@code low} or above {@code high}. out: one element; Modified. */
    static void outside(Matrix out, Matrix x, double low, double high, int panel) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector count = broadcast(0);
            for (int i = lane; i < x.length(); i += PANEL) {
                DoubleVector v = load(x, panel, i);
                VectorMask<Double> outside = v.compare(LT, low).or(v.compare(GT, high));
                count = count.blend(count.add(1), outside);
            }
            store(count, out, panel, lane);
        }
    }

    /** out = how many rows of a and y name the same class. out: one element; Modified. */
    static void matches(Matrix out, Matrix a, Matrix y, int panel) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector count = broadcast(0);
            for (int row = lane; row < a.length(); row += a.rowLength()) {
                VectorMask<Double> same = namedClass(a, panel, row).compare(EQ, namedClass(y, panel, row));
                count = count.blend(count.add(1), same);
            }
            store(count, out, panel, lane);
        }
    }

    private static DoubleVector namedClass(Matrix a, int panel, int row) {
        DoubleVector largest = load(a, panel, row);
        DoubleVector named = broadcast(0);
        if (a.columns() == 1) {
            return named.blend(1, largest.compare(GT, DECISION));
        }
        for (int column = 1; column < a.columns(); column++) {
            DoubleVector v = load(a, panel, row + column * PANEL);
            VectorMask<Double> larger = v.compare(GT, largest);
            largest = largest.blend(v, larger);
            named = named.blend(column, larger);
        }
        return named;
    }
}
