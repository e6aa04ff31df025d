package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.ChainLayer.UNIT;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;

/**
 * delta of a {@link ChainLayer}, (delta of the layer above times its transposed W) f'(z): four rows by two units or by one, and single
 * elements. What the slopes multiply does not leave the registers.
 */
final class DeltaTiles {

    private DeltaTiles() {}

    static void two(ChainLayer layer, ChainLayer above, int unit) {
        double[] m = layer.room;
        double[] ws = above.w.data();
        int down = above.w.rowStep();
        int depth = above.units;
        for (int panel = 0; panel < layer.panels; panel++) {
            int start = above.delta + panel * above.units * UNIT;
            int weights = above.w.start(panel) + unit * down;
            int at = (panel * layer.units + unit) * UNIT;
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int i = start + lane;
                int j = weights + lane;
                DoubleVector d00 = DoubleVector.zero(DOUBLES);
                DoubleVector d01 = d00;
                DoubleVector d10 = d00;
                DoubleVector d11 = d00;
                DoubleVector d20 = d00;
                DoubleVector d21 = d00;
                DoubleVector d30 = d00;
                DoubleVector d31 = d00;
                for (int k = 0; k < depth; k++) {
                    DoubleVector w0 = fromArray(DOUBLES, ws, j);
                    DoubleVector w1 = fromArray(DOUBLES, ws, j + down);
                    DoubleVector u0 = fromArray(DOUBLES, m, i);
                    d00 = u0.fma(w0, d00);
                    d01 = u0.fma(w1, d01);
                    DoubleVector u1 = fromArray(DOUBLES, m, i + PANEL);
                    d10 = u1.fma(w0, d10);
                    d11 = u1.fma(w1, d11);
                    DoubleVector u2 = fromArray(DOUBLES, m, i + 2 * PANEL);
                    d20 = u2.fma(w0, d20);
                    d21 = u2.fma(w1, d21);
                    DoubleVector u3 = fromArray(DOUBLES, m, i + 3 * PANEL);
                    d30 = u3.fma(w0, d30);
                    d31 = u3.fma(w1, d31);
                    i += UNIT;
                    j += PANEL;
                }
                int s = layer.slopes + at + lane;
                int q = layer.delta + at + lane;
                d00.mul(fromArray(DOUBLES, m, s)).intoArray(m, q);
                d10.mul(fromArray(DOUBLES, m, s + PANEL)).intoArray(m, q + PANEL);
                d20.mul(fromArray(DOUBLES, m, s + 2 * PANEL)).intoArray(m, q + 2 * PANEL);
                d30.mul(fromArray(DOUBLES, m, s + 3 * PANEL)).intoArray(m, q + 3 * PANEL);
                d01.mul(fromArray(DOUBLES, m, s + 4 * PANEL)).intoArray(m, q + 4 * PANEL);
                d11.mul(fromArray(DOUBLES, m, s + 5 * PANEL)).intoArray(m, q + 5 * PANEL);
                d21.mul(fromArray(DOUBLES, m, s + 6 * PANEL)).intoArray(m, q + 6 * PANEL);
                d31.mul(fromArray(DOUBLES, m, s + 7 * PANEL)).intoArray(m, q + 7 * PANEL);
            }
        }
    }

    static void one(ChainLayer layer, ChainLayer above, int unit) {
        double[] m = layer.room;
        double[] ws = above.w.data();
        int down = above.w.rowStep();
        int depth = above.units;
        for (int panel = 0; panel < layer.panels; panel++) {
            int start = above.delta + panel * above.units * UNIT;
            int weights = above.w.start(panel) + unit * down;
            int at = (panel * layer.units + unit) * UNIT;
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int i = start + lane;
                int j = weights + lane;
                DoubleVector d00 = DoubleVector.zero(DOUBLES);
                DoubleVector d10 = d00;
                DoubleVector d20 = d00;
                DoubleVector d30 = d00;
                for (int k = 0; k < depth; k++) {
                    DoubleVector w0 = fromArray(DOUBLES, ws, j);
                    DoubleVector u0 = fromArray(DOUBLES, m, i);
                    d00 = u0.fma(w0, d00);
                    DoubleVector u1 = fromArray(DOUBLES, m, i + PANEL);
                    d10 = u1.fma(w0, d10);
                    DoubleVector u2 = fromArray(DOUBLES, m, i + 2 * PANEL);
                    d20 = u2.fma(w0, d20);
                    DoubleVector u3 = fromArray(DOUBLES, m, i + 3 * PANEL);
                    d30 = u3.fma(w0, d30);
                    i += UNIT;
                    j += PANEL;
                }
                int s = layer.slopes + at + lane;
                int q = layer.delta + at + lane;
                d00.mul(fromArray(DOUBLES, m, s)).intoArray(m, q);
                d10.mul(fromArray(DOUBLES, m, s + PANEL)).intoArray(m, q + PANEL);
                d20.mul(fromArray(DOUBLES, m, s + 2 * PANEL)).intoArray(m, q + 2 * PANEL);
                d30.mul(fromArray(DOUBLES, m, s + 3 * PANEL)).intoArray(m, q + 3 * PANEL);
            }
        }
    }

    static void element(ChainLayer layer, ChainLayer above, int r, int unit) {
        for (int panel = 0; panel < layer.panels; panel++) {
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int i = above.delta + panel * above.units * UNIT + r * PANEL + lane;
                int j = above.w.start(panel) + unit * above.w.rowStep() + lane;
                DoubleVector sum = DoubleVector.zero(DOUBLES);
                for (int k = 0; k < above.units; k++) {
                    sum = fromArray(DOUBLES, layer.room, i).fma(fromArray(DOUBLES, above.w.data(), j), sum);
                    i += UNIT;
                    j += PANEL;
                }
                int at = (panel * layer.units + unit) * UNIT + r * PANEL + lane;
                sum.mul(fromArray(DOUBLES, layer.room, layer.slopes + at)).intoArray(layer.room, layer.delta + at);
            }
        }
    }
}
