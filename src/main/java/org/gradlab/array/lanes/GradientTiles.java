package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.ChainLayer.UNIT;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;

/** dW and db of a {@link ChainLayer}: two units or one over four rows, and all units over a single row. */
final class GradientTiles {

    private GradientTiles() {}

    static void two(ChainLayer layer, int row, int unit, PanelLayout before, PanelLayout biasBefore) {
        double[] m = layer.room;
        double[] xs = layer.x;
        double[] sums = before.data();
        double[] out = layer.dW.data();
        int r = layer.xRow;
        int next = layer.xNext;
        int depth = layer.inputs;
        for (int panel = 0; panel < layer.panels; panel++) {
            int start = layer.xAt + row * layer.batchRow + panel * layer.xPanel;
            int from = layer.delta + (panel * layer.units + unit) * UNIT;
            int sum = before.start(panel) + unit * before.columnStep();
            int to = layer.dW.start(panel) + unit * PANEL;
            int biasFrom = biasBefore.start(panel) + unit * biasBefore.columnStep();
            int biasTo = layer.db == null ? 0 : layer.db.start(panel) + unit * PANEL;
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int p = from + lane;
                DoubleVector d00 = fromArray(DOUBLES, m, p);
                DoubleVector d10 = fromArray(DOUBLES, m, p + PANEL);
                DoubleVector d20 = fromArray(DOUBLES, m, p + 2 * PANEL);
                DoubleVector d30 = fromArray(DOUBLES, m, p + 3 * PANEL);
                DoubleVector d01 = fromArray(DOUBLES, m, p + 4 * PANEL);
                DoubleVector d11 = fromArray(DOUBLES, m, p + 5 * PANEL);
                DoubleVector d21 = fromArray(DOUBLES, m, p + 6 * PANEL);
                DoubleVector d31 = fromArray(DOUBLES, m, p + 7 * PANEL);
                if (layer.db != null) {
                    fromArray(DOUBLES, biasBefore.data(), biasFrom + lane)
                            .add(d00)
                            .add(d10)
                            .add(d20)
                            .add(d30)
                            .intoArray(layer.db.data(), biasTo + lane);
                    fromArray(DOUBLES, biasBefore.data(), biasFrom + lane + biasBefore.columnStep())
                            .add(d01)
                            .add(d11)
                            .add(d21)
                            .add(d31)
                            .intoArray(layer.db.data(), biasTo + lane + PANEL);
                }
                int i = start + lane;
                int s = sum + lane;
                int q = to + lane;
                for (int k = 0; k < depth; k++) {
                    DoubleVector g0 = fromArray(DOUBLES, sums, s);
                    DoubleVector g1 = fromArray(DOUBLES, sums, s + before.columnStep());
                    DoubleVector x0 = fromArray(DOUBLES, xs, i);
                    g0 = x0.fma(d00, g0);
                    g1 = x0.fma(d01, g1);
                    DoubleVector x1 = fromArray(DOUBLES, xs, i + r);
                    g0 = x1.fma(d10, g0);
                    g1 = x1.fma(d11, g1);
                    DoubleVector x2 = fromArray(DOUBLES, xs, i + 2 * r);
                    g0 = x2.fma(d20, g0);
                    g1 = x2.fma(d21, g1);
                    DoubleVector x3 = fromArray(DOUBLES, xs, i + 3 * r);
                    g0 = x3.fma(d30, g0);
                    g1 = x3.fma(d31, g1);
                    g0.intoArray(out, q);
                    g1.intoArray(out, q + PANEL);
                    i += next;
                    s += before.rowStep();
                    q += layer.dW.rowStep();
                }
            }
        }
    }

    static void one(ChainLayer layer, int row, int unit, PanelLayout before, PanelLayout biasBefore) {
        double[] m = layer.room;
        double[] xs = layer.x;
        double[] sums = before.data();
        double[] out = layer.dW.data();
        int r = layer.xRow;
        int next = layer.xNext;
        int depth = layer.inputs;
        for (int panel = 0; panel < layer.panels; panel++) {
            int start = layer.xAt + row * layer.batchRow + panel * layer.xPanel;
            int from = layer.delta + (panel * layer.units + unit) * UNIT;
            int sum = before.start(panel) + unit * before.columnStep();
            int to = layer.dW.start(panel) + unit * PANEL;
            int biasFrom = biasBefore.start(panel) + unit * biasBefore.columnStep();
            int biasTo = layer.db == null ? 0 : layer.db.start(panel) + unit * PANEL;
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int p = from + lane;
                DoubleVector d00 = fromArray(DOUBLES, m, p);
                DoubleVector d10 = fromArray(DOUBLES, m, p + PANEL);
                DoubleVector d20 = fromArray(DOUBLES, m, p + 2 * PANEL);
                DoubleVector d30 = fromArray(DOUBLES, m, p + 3 * PANEL);
                if (layer.db != null) {
                    fromArray(DOUBLES, biasBefore.data(), biasFrom + lane)
                            .add(d00)
                            .add(d10)
                            .add(d20)
                            .add(d30)
                            .intoArray(layer.db.data(), biasTo + lane);
                }
                int i = start + lane;
                int s = sum + lane;
                int q = to + lane;
                for (int k = 0; k < depth; k++) {
                    DoubleVector g0 = fromArray(DOUBLES, sums, s);
                    DoubleVector x0 = fromArray(DOUBLES, xs, i);
                    g0 = x0.fma(d00, g0);
                    DoubleVector x1 = fromArray(DOUBLES, xs, i + r);
                    g0 = x1.fma(d10, g0);
                    DoubleVector x2 = fromArray(DOUBLES, xs, i + 2 * r);
                    g0 = x2.fma(d20, g0);
                    DoubleVector x3 = fromArray(DOUBLES, xs, i + 3 * r);
                    g0 = x3.fma(d30, g0);
                    g0.intoArray(out, q);
                    i += next;
                    s += before.rowStep();
                    q += layer.dW.rowStep();
                }
            }
        }
    }

    static void row(ChainLayer layer, int row, int r) {
        PanelLayout before = row + r == 0 ? LanesBlock.ZEROS : layer.dW;
        PanelLayout biasBefore = row + r == 0 || layer.db == null ? LanesBlock.ZEROS : layer.db;
        for (int panel = 0; panel < layer.panels; panel++) {
            for (int unit = 0; unit < layer.units; unit++) {
                int from = layer.delta + (panel * layer.units + unit) * UNIT + r * PANEL;
                for (int lane = 0; lane < PANEL; lane += VECTOR) {
                    DoubleVector d = fromArray(DOUBLES, layer.room, from + lane);
                    int i = layer.xAt + (row * layer.batchRow) + panel * layer.xPanel + r * layer.xRow + lane;
                    int s = before.start(panel) + unit * before.columnStep() + lane;
                    int q = layer.dW.start(panel) + unit * PANEL + lane;
                    for (int k = 0; k < layer.inputs; k++) {
                        fromArray(DOUBLES, layer.x, i)
                                .fma(d, fromArray(DOUBLES, before.data(), s))
                                .intoArray(layer.dW.data(), q);
                        i += layer.xNext;
                        s += before.rowStep();
                        q += layer.dW.rowStep();
                    }
                    if (layer.db != null) {
                        int b0 = biasBefore.start(panel) + unit * biasBefore.columnStep() + lane;
                        fromArray(DOUBLES, biasBefore.data(), b0)
                                .add(d)
                                .intoArray(layer.db.data(), layer.db.start(panel) + unit * PANEL + lane);
                    }
                }
            }
        }
    }
}
