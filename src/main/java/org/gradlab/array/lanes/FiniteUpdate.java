package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.LONGS;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.SIGN;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/** Adds an update to the members that stay finite, and to no other. */
final class FiniteUpdate {

    /** Of every lane: zero where each of its sums is finite, else NaN. */
    private final double[] witness = new double[PANEL];

    /** What was there before an update. */
    private double[] before = new double[0];

    /**
     * w = w + update where the member is active and every sum is finite. Modified: w, active.
     *
     * @param members how many lanes of the panel are members; the rest have no say in the result
     * @return whether every member that was active still is
     */
    boolean add(PanelLayout w, PanelLayout update, PanelLayout active, int panel, int members) {
        int flags = active.start(panel);
        testify(w.data(), w.start(panel), update.data(), update.start(panel), w.length());
        boolean allMove = true;
        boolean allStay = true;
        for (int lane = 0; lane < PANEL; lane++) {
            boolean wasActive = active.data()[flags + lane] != 0;
            boolean finite = witness[lane] == 0;
            allMove &= wasActive && finite;
            allStay &= finite || !wasActive || lane >= members;
            active.data()[flags + lane] = wasActive && finite ? 1 : 0;
        }
        if (allMove) {
            addToAll(w.data(), w.start(panel), update.data(), update.start(panel), w.length());
        } else {
            addToActive(w, update, active, panel);
        }
        return allStay;
    }

    /**
     * w = w + update if every sum is finite, else nothing: the common case of members that are all active, with less to do than
     * member by member. Modified: w.
     *
     * @return whether it was done
     */
    boolean addToAll(PanelLayout w, PanelLayout update) {
        testify(w.data(), w.start(0), update.data(), update.start(0), w.length());
        boolean done = areAllZero(witness);
        if (done) {
            addToAll(w.data(), w.start(0), update.data(), update.start(0), w.length());
        }
        return done;
    }

    /**
     * w = w + x y if every sum is finite, else nothing, in one go over the numbers: what was there is kept aside and put back if need be. Modified: w.
     *
     * @return whether it was done
     */
    boolean addProductToAll(PanelLayout w, PanelLayout x, PanelLayout y, int panels) {
        int length = w.length();
        if (before.length < panels * length) {
            before = new double[panels * length];
        }
        boolean done = true;
        for (int panel = 0; panel < panels; panel++) {
            done &= addProduct(w, x, y, panel);
        }
        for (int panel = 0; panel < panels && !done; panel++) {
            System.arraycopy(before, panel * length, w.data(), w.start(panel), length);
        }
        return done;
    }

    /** Zero times a number is zero only if the number is finite. */
    private boolean addProduct(PanelLayout w, PanelLayout x, PanelLayout y, int panel) {
        double[] ws = w.data();
        double[] xs = x.data();
        double[] ys = y.data();
        double[] old = before;
        int to = w.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int next = y.isElement() ? 0 : PANEL;
        int kept = panel * w.length();
        int length = w.length();
        DoubleVector zero = broadcast(DOUBLES, 0);
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector sum = zero;
            int r = right + lane;
            for (int i = lane; i < length; i += PANEL) {
                DoubleVector v = fromArray(DOUBLES, ws, to + i);
                v.intoArray(old, kept + i);
                DoubleVector moved = fromArray(DOUBLES, xs, left + i)
                        .mul(fromArray(DOUBLES, ys, r))
                        .add(v);
                moved.intoArray(ws, to + i);
                sum = moved.fma(zero, sum);
                r += next;
            }
            sum.intoArray(witness, lane);
        }
        return areAllZero(witness);
    }

    private static boolean areAllZero(double[] numbers) {
        boolean all = true;
        for (double number : numbers) {
            all &= number == 0;
        }
        return all;
    }

    /** Zero times a number is zero only if the number is finite. */
    private void testify(double[] w, int to, double[] update, int from, int length) {
        DoubleVector zero = broadcast(DOUBLES, 0);
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector even = zero;
            DoubleVector odd = zero;
            // Two chains, because one would wait for itself at every element.
            int i = lane;
            for (; i + PANEL < length; i += 2 * PANEL) {
                int j = i + PANEL;
                even = fromArray(DOUBLES, w, to + i)
                        .add(fromArray(DOUBLES, update, from + i))
                        .fma(zero, even);
                odd = fromArray(DOUBLES, w, to + j)
                        .add(fromArray(DOUBLES, update, from + j))
                        .fma(zero, odd);
            }
            if (i < length) {
                even = fromArray(DOUBLES, w, to + i)
                        .add(fromArray(DOUBLES, update, from + i))
                        .fma(zero, even);
            }
            even.add(odd).intoArray(witness, lane);
        }
    }

    private static void addToAll(double[] w, int to, double[] update, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, w, to + i)
                    .add(fromArray(DOUBLES, update, from + i))
                    .intoArray(w, to + i);
        }
    }

    private static void addToActive(PanelLayout w, PanelLayout update, PanelLayout active, int panel) {
        int to = w.start(panel);
        int from = update.start(panel);
        int flags = active.start(panel);
        int length = w.length();
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            // Zero where the flag is 0, and all ones where it is 1, whose bits are those of a positive integer.
            LongVector none = LongVector.zero(LONGS);
            LongVector flag = fromArray(DOUBLES, active.data(), flags + lane).viewAsIntegralLanes();
            LongVector moving = none.sub(none.sub(flag).lanewise(LSHR, SIGN));
            for (int i = lane; i < length; i += PANEL) {
                DoubleVector old = fromArray(DOUBLES, w.data(), to + i);
                LongVector bits = old.viewAsIntegralLanes();
                LongVector change = old.add(fromArray(DOUBLES, update.data(), from + i))
                        .viewAsIntegralLanes()
                        .lanewise(XOR, bits)
                        .and(moving);
                bits.lanewise(XOR, change).viewAsFloatingLanes().intoArray(w.data(), to + i);
            }
        }
    }
}
