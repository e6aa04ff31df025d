package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradlab.state.Slot;
import org.gradlab.state.Step;

/** Derivatives of a loss by differences of it, (8 (L(h) - L(-h)) - (L(2h) - L(-2h))) / 12h, whose error falls as h^4. */
final class CentralDifferences {

    private static final double H = 2e-4;

    private final LossOnBatch loss;
    private final Step step;

    CentralDifferences(LossOnBatch loss, Step step) {
        this.loss = loss;
        this.step = step;
    }

    /** Compares every partial derivative of every member. */
    void assertAgreeWithGradients() {
        for (Slot slot : loss.trained()) {
            double[] numeric = of(slot);
            loss.differentiate(step);
            double[] found = loss.gradient(slot.name());
            for (int i = 0; i < found.length; i++) {
                assertThat(Math.abs(found[i] - numeric[i]))
                        .as("%s, %s[%d]: %s, numeric %s", loss, slot.name(), i, found[i], numeric[i])
                        .isLessThanOrEqualTo(1e-9 + 1e-8 * Math.abs(numeric[i]));
            }
        }
    }

    /** dL/d(slot), member after member. */
    private double[] of(Slot slot) {
        double[] at = loss.values(slot.name());
        double[] numeric = new double[at.length];
        int members = at.length / slot.size();
        for (int i = 0; i < slot.size(); i++) {
            double[] near = difference(slot, at, i, H);
            double[] far = difference(slot, at, i, 2 * H);
            for (int m = 0; m < members; m++) {
                numeric[m * slot.size() + i] = (8 * near[m] - far[m]) / (12 * H);
            }
        }
        loss.set(slot.name(), at);
        return numeric;
    }

    private double[] difference(Slot slot, double[] at, int i, double by) {
        double[] above = lossesAt(slot, at, i, by);
        double[] below = lossesAt(slot, at, i, -by);
        for (int m = 0; m < above.length; m++) {
            above[m] -= below[m];
        }
        return above;
    }

    /** The losses with number i of every member's slot moved. */
    private double[] lossesAt(Slot slot, double[] at, int i, double by) {
        double[] moved = at.clone();
        for (int n = i; n < moved.length; n += slot.size()) {
            moved[n] += by;
        }
        loss.set(slot.name(), moved);
        return loss.losses(step);
    }
}
