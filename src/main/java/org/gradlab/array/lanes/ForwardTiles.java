package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.ChainLayer.UNIT;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;

/** z = x W + b of a {@link ChainLayer}: four rows by two units or by one, and single elements. */
final class ForwardTiles {

    private ForwardTiles() {}

    static void two(ChainLayer layer, int row, int unit) {
        double[] m = layer.room;
        double[] xs = layer.x;
        double[] ws = layer.w.data();
        double[] bs = layer.b.data();
        int down = layer.w.rowStep();
        int r = layer.xRow;
        int next = layer.xNext;
        int depth = layer.inputs;
        for (int panel = 0; panel < layer.panels; panel++) {
            int start = layer.xAt + row * layer.batchRow + panel * layer.xPanel;
            int weights = layer.w.start(panel) + unit * PANEL;
            int bias = layer.b.start(panel) + unit * layer.b.columnStep();
            int to = layer.z + (panel * layer.units + unit) * UNIT;
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int i = start + lane;
                int j = weights + lane;
                DoubleVector z00 = fromArray(DOUBLES, bs, bias + lane);
                DoubleVector z01 = fromArray(DOUBLES, bs, bias + lane + layer.b.columnStep());
                DoubleVector z10 = z00;
                DoubleVector z11 = z01;
                DoubleVector z20 = z00;
                DoubleVector z21 = z01;
                DoubleVector z30 = z00;
                DoubleVector z31 = z01;
                for (int k = 0; k < depth; k++) {
                    DoubleVector w0 = fromArray(DOUBLES, ws, j);
                    DoubleVector w1 = fromArray(DOUBLES, ws, j + PANEL);
                    DoubleVector x0 = fromArray(DOUBLES, xs, i);
                    z00 = x0.fma(w0, z00);
                    z01 = x0.fma(w1, z01);
                    DoubleVector x1 = fromArray(DOUBLES, xs, i + r);
                    z10 = x1.fma(w0, z10);
                    z11 = x1.fma(w1, z11);
                    DoubleVector x2 = fromArray(DOUBLES, xs, i + 2 * r);
                    z20 = x2.fma(w0, z20);
                    z21 = x2.fma(w1, z21);
                    DoubleVector x3 = fromArray(DOUBLES, xs, i + 3 * r);
                    z30 = x3.fma(w0, z30);
                    z31 = x3.fma(w1, z31);
                    i += next;
                    j += down;
                }
                int q = to + lane;
                z00.intoArray(m, q);
                z10.intoArray(m, q + PANEL);
                z20.intoArray(m, q + 2 * PANEL);
                z30.intoArray(m, q + 3 * PANEL);
                z01.intoArray(m, q + 4 * PANEL);
                z11.intoArray(m, q + 5 * PANEL);
                z21.intoArray(m, q + 6 * PANEL);
                z31.intoArray(m, q + 7 * PANEL);
            }
        }
    }

    static void one(ChainLayer layer, int row, int unit) {
        double[] m = layer.room;
        double[] xs = layer.x;
        double[] ws = layer.w.data();
        double[] bs = layer.b.data();
        int down = layer.w.rowStep();
        int r = layer.xRow;
        int next = layer.xNext;
        int depth = layer.inputs;
        for (int panel = 0; panel < layer.panels; panel++) {
            int start = layer.xAt + row * layer.batchRow + panel * layer.xPanel;
            int weights = layer.w.start(panel) + unit * PANEL;
            int bias = layer.b.start(panel) + unit * layer.b.columnStep();
            int to = layer.z + (panel * layer.units + unit) * UNIT;
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int i = start + lane;
                int j = weights + lane;
                DoubleVector z00 = fromArray(DOUBLES, bs, bias + lane);
                DoubleVector z10 = z00;
                DoubleVector z20 = z00;
                DoubleVector z30 = z00;
                for (int k = 0; k < depth; k++) {
                    DoubleVector w0 = fromArray(DOUBLES, ws, j);
                    DoubleVector x0 = fromArray(DOUBLES, xs, i);
                    z00 = x0.fma(w0, z00);
                    DoubleVector x1 = fromArray(DOUBLES, xs, i + r);
                    z10 = x1.fma(w0, z10);
                    DoubleVector x2 = fromArray(DOUBLES, xs, i + 2 * r);
                    z20 = x2.fma(w0, z20);
                    DoubleVector x3 = fromArray(DOUBLES, xs, i + 3 * r);
                    z30 = x3.fma(w0, z30);
                    i += next;
                    j += down;
                }
                int q = to + lane;
                z00.intoArray(m, q);
                z10.intoArray(m, q + PANEL);
                z20.intoArray(m, q + 2 * PANEL);
                z30.intoArray(m, q + 3 * PANEL);
            }
        }
    }

    static void element(ChainLayer layer, int row, int r, int unit) {
        for (int panel = 0; panel < layer.panels; panel++) {
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int i = layer.xAt + row * layer.batchRow + panel * layer.xPanel + r * layer.xRow + lane;
                int j = layer.w.start(panel) + unit * PANEL + lane;
                DoubleVector sum =
                        fromArray(DOUBLES, layer.b.data(), layer.b.start(panel) + unit * layer.b.columnStep() + lane);
                for (int k = 0; k < layer.inputs; k++) {
                    sum = fromArray(DOUBLES, layer.x, i).fma(fromArray(DOUBLES, layer.w.data(), j), sum);
                    i += layer.xNext;
                    j += layer.w.rowStep();
                }
                sum.intoArray(layer.room, layer.z + (panel * layer.units + unit) * UNIT + r * PANEL + lane);
            }
        }
    }
}
