package org.gradlab.array.features;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.features.Registers.DOUBLES;
import static org.gradlab.array.features.Registers.VECTOR;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/** Adds an update to the members that stay finite, and to no other. */
final class FiniteUpdate {

    /** Of every lane: zero where each of its sums is finite, else NaN. */
    private final double[] witness = new double[VECTOR];

    /** A factor for every lane. */
    private final double[] factors = new double[VECTOR];

    /** What was there before an update. */
    private double[] before = new double[0];

    /**
     * w = w + update where the member is active and every sum is finite. Modified: w, active.
     *
     * @return whether the member still is active if it was
     */
    boolean add(Layout w, Layout update, Layout active, int member) {
        int flag = active.start(member);
        if (active.data()[flag] == 0) {
            return true;
        }
        if (!isFinite(w, update, member)) {
            active.data()[flag] = 0;
            return false;
        }
        boolean inOneRun = w.isDense() && update.isDense();
        int length = inOneRun ? w.size() : w.columns();
        for (int row = 0; row < (inOneRun ? 1 : w.rows()); row++) {
            add(w.data(), w.start(member, row), update.data(), update.start(member, row), length);
        }
        return true;
    }

    /**
     * w = w + x y if all members are active and every sum is finite, else nothing: what was there is kept aside and put back if need be. Modified: w.
     *
     * @return whether it was done
     */
    boolean addProductToAll(Layout w, Layout x, Layout y, Layout active, int members) {
        int size = w.size();
        if (before.length < members * size + VECTOR) {
            before = new double[members * size + VECTOR];
        }
        boolean done = true;
        int m = 0;
        for (; m < members && done; m++) {
            done = active.data()[active.start(m)] != 0;
            System.arraycopy(w.data(), w.start(m), before, m * size, size);
            done = done && addProduct(w, x, y, m);
        }
        for (; m > 0 && !done; m--) {
            System.arraycopy(before, (m - 1) * size, w.data(), w.start(m - 1), size);
        }
        return done;
    }

    /** Zero times a number is zero only if the number is finite. */
    private boolean addProduct(Layout w, Layout x, Layout y, int member) {
        double[] ws = w.data();
        double[] xs = x.data();
        double[] ys = y.data();
        int to = w.start(member);
        int from = x.start(member);
        int right = y.start(member);
        int length = w.size();
        boolean isNumber = y.isElement();
        Arrays.fill(factors, ys[right]);
        double[] factor = isNumber ? factors : ys;
        int at = isNumber ? 0 : right;
        int wrap = isNumber ? 0 : -1;
        DoubleVector zero = broadcast(DOUBLES, 0);
        DoubleVector sum = zero;
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            DoubleVector moved = fromArray(DOUBLES, xs, from + i)
                    .mul(fromArray(DOUBLES, factor, at + (i & wrap)))
                    .add(fromArray(DOUBLES, ws, to + i));
            moved.intoArray(ws, to + i);
            sum = moved.fma(zero, sum);
        }
        sum.intoArray(witness, 0);
        double all = 0;
        for (double number : witness) {
            all += number;
        }
        for (; i < length; i++) {
            ws[to + i] += xs[from + i] * factor[at + (i & wrap)];
            all += ws[to + i] * 0;
        }
        return all == 0;
    }

    private boolean isFinite(Layout w, Layout update, int member) {
        boolean inOneRun = w.isDense() && update.isDense();
        int length = inOneRun ? w.size() : w.columns();
        boolean finite = true;
        for (int row = 0; row < (inOneRun ? 1 : w.rows()); row++) {
            finite &= isFinite(w.data(), w.start(member, row), update.data(), update.start(member, row), length);
        }
        return finite;
    }

    /** Zero times a number is zero only if the number is finite. */
    private boolean isFinite(double[] w, int to, double[] update, int from, int length) {
        DoubleVector zero = broadcast(DOUBLES, 0);
        DoubleVector even = zero;
        DoubleVector odd = zero;
        int i = 0;
        // Two chains, because one would wait for itself at every element.
        for (; i <= length - 2 * VECTOR; i += 2 * VECTOR) {
            even = fromArray(DOUBLES, w, to + i)
                    .add(fromArray(DOUBLES, update, from + i))
                    .fma(zero, even);
            odd = fromArray(DOUBLES, w, to + i + VECTOR)
                    .add(fromArray(DOUBLES, update, from + i + VECTOR))
                    .fma(zero, odd);
        }
        even.add(odd).intoArray(witness, 0);
        double sum = 0;
        for (double number : witness) {
            sum += number;
        }
        for (; i < length; i++) {
            sum += (w[to + i] + update[from + i]) * 0;
        }
        return sum == 0;
    }

    private static void add(double[] w, int to, double[] update, int from, int length) {
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, w, to + i)
                    .add(fromArray(DOUBLES, update, from + i))
                    .intoArray(w, to + i);
        }
        for (; i < length; i++) {
            w[to + i] += update[from + i];
        }
    }
}
