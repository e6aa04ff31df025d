package org.gradlab.array.lanes;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;
import static org.gradlab.array.lanes.Lanes.broadcast;
import static org.gradlab.array.lanes.Lanes.load;
import static org.gradlab.array.lanes.Lanes.store;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** Adds an update to the members that stay finite, and to no other. */
final class FiniteUpdate {

    private static final DoubleVector LANE_NUMBERS = broadcast(0).addIndex(1);

    private FiniteUpdate() {}

    /**
     * w = w + update where the member is active and every sum is finite. Modified: w, active.
     *
     * @param members how many lanes of the panel are members; the rest have no say in the result
     * @return whether every member that was active still is
     */
    static boolean add(Matrix w, Matrix update, Matrix active, int panel, int members) {
        boolean allStay = true;
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            VectorMask<Double> inactive = load(active, panel, lane).compare(EQ, 0);
            VectorMask<Double> finite = witness(w, update, panel, lane).compare(EQ, 0);
            VectorMask<Double> moving = finite.andNot(inactive);
            if (moving.allTrue()) {
                addToAll(w, update, panel, lane);
            } else {
                addToSome(w, update, panel, lane, moving);
                store(broadcast(0).blend(load(active, panel, lane), moving), active, panel, lane);
                VectorMask<Double> padding = LANE_NUMBERS.compare(GE, members - lane);
                allStay &= finite.or(inactive).or(padding).allTrue();
            }
        }
        return allStay;
    }

    /** Zero where every sum is finite, else NaN: zero times a number is zero only if the number is finite. */
    private static DoubleVector witness(Matrix w, Matrix update, int panel, int lane) {
        DoubleVector zero = broadcast(0);
        DoubleVector even = zero;
        DoubleVector odd = zero;
        // Two chains, because one would wait for itself at every element.
        int i = lane;
        for (; i + PANEL < w.length(); i += 2 * PANEL) {
            even = load(w, panel, i).add(load(update, panel, i)).fma(zero, even);
            odd = load(w, panel, i + PANEL).add(load(update, panel, i + PANEL)).fma(zero, odd);
        }
        if (i < w.length()) {
            even = load(w, panel, i).add(load(update, panel, i)).fma(zero, even);
        }
        return even.add(odd);
    }

    private static void addToAll(Matrix w, Matrix update, int panel, int lane) {
        for (int i = lane; i < w.length(); i += PANEL) {
            store(load(w, panel, i).add(load(update, panel, i)), w, panel, i);
        }
    }

    private static void addToSome(Matrix w, Matrix update, int panel, int lane, VectorMask<Double> moving) {
        for (int i = lane; i < w.length(); i += PANEL) {
            DoubleVector old = load(w, panel, i);
            store(old.blend(old.add(load(update, panel, i)), moving), w, panel, i);
        }
    }
}
