package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.DenseChain;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;

/**
 * A layer of a {@link ChainKernel} at work on up to four rows. What it makes of them lies in one array with that of all other layers, so that
 * few addresses are at hand in a loop: the four rows of a unit side by side, the units of a panel one after the other.
 *
 * <p>Every sum is a chain of fused multiply-adds in the order of {@link Product}'s, whichever tile it falls into.
 */
final class ChainLayer {

    /** The rows that go through together. */
    static final int ROWS = 4;

    /** The numbers of a unit. */
    private static final int UNIT = ROWS * PANEL;

    private final LanesBlock block;
    private final int panels;
    private final int inputs;
    private final int units;
    private final Elementwise f;
    private final Elementwise slope;

    /** Where z, a, f'(z) and delta start in the room of all layers. */
    private final double[] room;

    private final int z;
    private final int a;
    private final int slopes;
    private final int delta;

    /** What the layer is given: rows of the batch, or the room with the a of the layer below. */
    private final double[] x;

    private final int xAt;
    private final int xPanel;
    private final int xRow;
    private final int xNext;

    /** From one row of the batch to the next; 0 where x is the layer below. */
    private final int batchRow;

    private final PanelLayout w;
    private final PanelLayout b;
    private final PanelLayout dW;
    private final PanelLayout db;

    ChainLayer(LanesBlock block, DenseChain.Link link, double[] room, int at, ChainLayer below, PanelLayout batch) {
        this.block = block;
        this.panels = block.panels();
        this.inputs = link.w().rows();
        this.units = link.units();
        this.f = link.f();
        this.slope = link.slope();
        this.room = room;
        int size = size(block, link) / 4;
        this.z = at;
        this.a = link.isLinear() ? at : at + size;
        this.slopes = at + 2 * size;
        this.delta = at + 3 * size;
        if (link.isLinear()) {
            java.util.Arrays.fill(room, slopes, slopes + size, 1);
        }
        if (below == null) {
            this.x = batch.data();
            this.xAt = batch.start(0);
            this.xPanel = batch.start(1) - batch.start(0);
            this.xRow = batch.rowStep();
            this.xNext = batch.columnStep();
            this.batchRow = xRow;
        } else {
            this.x = room;
            this.xAt = below.a;
            this.xPanel = inputs * UNIT;
            this.xRow = PANEL;
            this.xNext = UNIT;
            this.batchRow = 0;
        }
        this.w = LanesArray.layout(link.w());
        this.b = link.b().map(LanesArray::layout).orElse(LanesBlock.ZEROS);
        this.dW = LanesArray.layout(link.dW());
        this.db = link.db().map(LanesArray::layout).orElse(null);
    }

    /** How many numbers the layer has in the room. */
    static int size(LanesBlock block, DenseChain.Link link) {
        return 4 * block.panels() * link.units() * UNIT;
    }

    /** z = x W + b, a = f(z), for {@code count} rows of the batch from {@code row} on. */
    void forward(int row, int count) {
        int unit = 0;
        if (count == ROWS) {
            for (; unit + 2 <= units; unit += 2) {
                affineTwo(row, unit);
            }
            if (unit < units) {
                affineOne(row, unit);
            }
        } else {
            for (; unit < units; unit++) {
                for (int r = 0; r < count; r++) {
                    affine(row, r, unit);
                }
            }
        }
        activate();
    }

    private void activate() {
        int length = panels * units * UNIT;
        if (f != Unary.IDENTITY) {
            block.functions().applyWithSlope(f, slope, room, a, slopes, z, length);
        }
    }

    /** delta = (a - y) factor f'(z) of the last layer; or without the slope. */
    void backFromLoss(int row, int count, PanelLayout y, double factor, boolean withSlope) {
        double[] m = room;
        double[] targets = y.data();
        int next = y.columnStep();
        int down = y.rowStep();
        for (int panel = 0; panel < panels; panel++) {
            for (int unit = 0; unit < units; unit++) {
                int at = (panel * units + unit) * UNIT;
                int from = y.start(panel) + row * down + unit * next;
                for (int i = 0; i < count * PANEL; i += VECTOR) {
                    DoubleVector upstream = fromArray(DOUBLES, m, a + at + i)
                            .sub(fromArray(DOUBLES, targets, from + i / PANEL * down + i % PANEL))
                            .mul(factor);
                    upstream.intoArray(m, delta + at + i);
                }
            }
        }
        if (withSlope) {
            for (int i = 0; i < panels * units * UNIT; i += VECTOR) {
                fromArray(DOUBLES, m, delta + i)
                        .mul(fromArray(DOUBLES, m, slopes + i))
                        .intoArray(m, delta + i);
            }
        }
    }

    /** z and a, to where they are wanted in the shape of the batch. */
    void keep(int row, int count, PanelLayout logits, PanelLayout outputs) {
        for (int panel = 0; panel < panels; panel++) {
            for (int unit = 0; unit < units; unit++) {
                for (int r = 0; r < count; r++) {
                    int from = (panel * units + unit) * UNIT + r * PANEL;
                    int to = (row + r) * logits.rowStep() + unit * logits.columnStep();
                    System.arraycopy(room, z + from, logits.data(), logits.start(panel) + to, PANEL);
                    System.arraycopy(room, a + from, outputs.data(), outputs.start(panel) + to, PANEL);
                }
            }
        }
    }

    /** delta = (delta above times its W transposed) f'(z). */
    void back(ChainLayer above, int count) {
        int unit = 0;
        if (count == ROWS) {
            for (; unit + 2 <= units; unit += 2) {
                deltaTwo(above, unit);
            }
            if (unit < units) {
                deltaOne(above, unit);
            }
        } else {
            for (; unit < units; unit++) {
                for (int r = 0; r < count; r++) {
                    delta(above, r, unit);
                }
            }
        }
    }

    /** dW = x^T delta and db = the sum of delta, or more of them where they are not the first rows of the batch. */
    void gradients(int row, int count) {
        if (count < ROWS) {
            for (int r = 0; r < count; r++) {
                gradientsOfRow(row, r);
            }
            return;
        }
        PanelLayout before = row == 0 ? LanesBlock.ZEROS : dW;
        PanelLayout biasBefore = row == 0 || db == null ? LanesBlock.ZEROS : db;
        int unit = 0;
        for (; unit + 2 <= units; unit += 2) {
            gradientsTwo(row, unit, before, biasBefore);
        }
        if (unit < units) {
            gradientsOne(row, unit, before, biasBefore);
        }
    }

    private void affineTwo(int row, int unit) {
        double[] m = room;
        double[] xs = x;
        double[] ws = w.data();
        double[] bs = b.data();
        int down = w.rowStep();
        int r = xRow;
        int next = xNext;
        int depth = inputs;
        for (int panel = 0; panel < panels; panel++) {
            int start = xAt + row * batchRow + panel * xPanel;
            int weights = w.start(panel) + unit * PANEL;
            int bias = b.start(panel) + unit * b.columnStep();
            int to = z + (panel * units + unit) * UNIT;
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int i = start + lane;
                int j = weights + lane;
                DoubleVector z00 = fromArray(DOUBLES, bs, bias + lane);
                DoubleVector z01 = fromArray(DOUBLES, bs, bias + lane + b.columnStep());
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

    private void affineOne(int row, int unit) {
        double[] m = room;
        double[] xs = x;
        double[] ws = w.data();
        double[] bs = b.data();
        int down = w.rowStep();
        int r = xRow;
        int next = xNext;
        int depth = inputs;
        for (int panel = 0; panel < panels; panel++) {
            int start = xAt + row * batchRow + panel * xPanel;
            int weights = w.start(panel) + unit * PANEL;
            int bias = b.start(panel) + unit * b.columnStep();
            int to = z + (panel * units + unit) * UNIT;
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

    private void deltaTwo(ChainLayer above, int unit) {
        double[] m = room;
        double[] ws = above.w.data();
        int down = above.w.rowStep();
        int depth = above.units;
        for (int panel = 0; panel < panels; panel++) {
            int start = above.delta + panel * above.units * UNIT;
            int weights = above.w.start(panel) + unit * down;
            int at = (panel * units + unit) * UNIT;
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
                int s = slopes + at + lane;
                int q = delta + at + lane;
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

    private void deltaOne(ChainLayer above, int unit) {
        double[] m = room;
        double[] ws = above.w.data();
        int down = above.w.rowStep();
        int depth = above.units;
        for (int panel = 0; panel < panels; panel++) {
            int start = above.delta + panel * above.units * UNIT;
            int weights = above.w.start(panel) + unit * down;
            int at = (panel * units + unit) * UNIT;
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
                int s = slopes + at + lane;
                int q = delta + at + lane;
                d00.mul(fromArray(DOUBLES, m, s)).intoArray(m, q);
                d10.mul(fromArray(DOUBLES, m, s + PANEL)).intoArray(m, q + PANEL);
                d20.mul(fromArray(DOUBLES, m, s + 2 * PANEL)).intoArray(m, q + 2 * PANEL);
                d30.mul(fromArray(DOUBLES, m, s + 3 * PANEL)).intoArray(m, q + 3 * PANEL);
            }
        }
    }

    private void gradientsTwo(int row, int unit, PanelLayout before, PanelLayout biasBefore) {
        double[] m = room;
        double[] xs = x;
        double[] sums = before.data();
        double[] out = dW.data();
        int r = xRow;
        int next = xNext;
        int depth = inputs;
        for (int panel = 0; panel < panels; panel++) {
            int start = xAt + row * batchRow + panel * xPanel;
            int from = delta + (panel * units + unit) * UNIT;
            int sum = before.start(panel) + unit * before.columnStep();
            int to = dW.start(panel) + unit * PANEL;
            int biasFrom = biasBefore.start(panel) + unit * biasBefore.columnStep();
            int biasTo = db == null ? 0 : db.start(panel) + unit * PANEL;
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
                if (db != null) {
                    fromArray(DOUBLES, biasBefore.data(), biasFrom + lane)
                            .add(d00)
                            .add(d10)
                            .add(d20)
                            .add(d30)
                            .intoArray(db.data(), biasTo + lane);
                    fromArray(DOUBLES, biasBefore.data(), biasFrom + lane + biasBefore.columnStep())
                            .add(d01)
                            .add(d11)
                            .add(d21)
                            .add(d31)
                            .intoArray(db.data(), biasTo + lane + PANEL);
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
                    q += dW.rowStep();
                }
            }
        }
    }

    private void gradientsOne(int row, int unit, PanelLayout before, PanelLayout biasBefore) {
        double[] m = room;
        double[] xs = x;
        double[] sums = before.data();
        double[] out = dW.data();
        int r = xRow;
        int next = xNext;
        int depth = inputs;
        for (int panel = 0; panel < panels; panel++) {
            int start = xAt + row * batchRow + panel * xPanel;
            int from = delta + (panel * units + unit) * UNIT;
            int sum = before.start(panel) + unit * before.columnStep();
            int to = dW.start(panel) + unit * PANEL;
            int biasFrom = biasBefore.start(panel) + unit * biasBefore.columnStep();
            int biasTo = db == null ? 0 : db.start(panel) + unit * PANEL;
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int p = from + lane;
                DoubleVector d00 = fromArray(DOUBLES, m, p);
                DoubleVector d10 = fromArray(DOUBLES, m, p + PANEL);
                DoubleVector d20 = fromArray(DOUBLES, m, p + 2 * PANEL);
                DoubleVector d30 = fromArray(DOUBLES, m, p + 3 * PANEL);
                if (db != null) {
                    fromArray(DOUBLES, biasBefore.data(), biasFrom + lane)
                            .add(d00)
                            .add(d10)
                            .add(d20)
                            .add(d30)
                            .intoArray(db.data(), biasTo + lane);
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
                    q += dW.rowStep();
                }
            }
        }
    }

    private void affine(int row, int r, int unit) {
        for (int panel = 0; panel < panels; panel++) {
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int i = xAt + row * batchRow + panel * xPanel + r * xRow + lane;
                int j = w.start(panel) + unit * PANEL + lane;
                DoubleVector sum = fromArray(DOUBLES, b.data(), b.start(panel) + unit * b.columnStep() + lane);
                for (int k = 0; k < inputs; k++) {
                    sum = fromArray(DOUBLES, x, i).fma(fromArray(DOUBLES, w.data(), j), sum);
                    i += xNext;
                    j += w.rowStep();
                }
                sum.intoArray(room, z + (panel * units + unit) * UNIT + r * PANEL + lane);
            }
        }
    }

    private void delta(ChainLayer above, int r, int unit) {
        for (int panel = 0; panel < panels; panel++) {
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                int i = above.delta + panel * above.units * UNIT + r * PANEL + lane;
                int j = above.w.start(panel) + unit * above.w.rowStep() + lane;
                DoubleVector sum = DoubleVector.zero(DOUBLES);
                for (int k = 0; k < above.units; k++) {
                    sum = fromArray(DOUBLES, room, i).fma(fromArray(DOUBLES, above.w.data(), j), sum);
                    i += UNIT;
                    j += PANEL;
                }
                int at = (panel * units + unit) * UNIT + r * PANEL + lane;
                sum.mul(fromArray(DOUBLES, room, slopes + at)).intoArray(room, delta + at);
            }
        }
    }

    /** A row that is left over. */
    private void gradientsOfRow(int row, int r) {
        PanelLayout before = row + r == 0 ? LanesBlock.ZEROS : dW;
        PanelLayout biasBefore = row + r == 0 || db == null ? LanesBlock.ZEROS : db;
        for (int panel = 0; panel < panels; panel++) {
            for (int unit = 0; unit < units; unit++) {
                int from = delta + (panel * units + unit) * UNIT + r * PANEL;
                for (int lane = 0; lane < PANEL; lane += VECTOR) {
                    DoubleVector d = fromArray(DOUBLES, room, from + lane);
                    int i = xAt + (row * batchRow) + panel * xPanel + r * xRow + lane;
                    int s = before.start(panel) + unit * before.columnStep() + lane;
                    int q = dW.start(panel) + unit * PANEL + lane;
                    for (int k = 0; k < inputs; k++) {
                        fromArray(DOUBLES, x, i)
                                .fma(d, fromArray(DOUBLES, before.data(), s))
                                .intoArray(dW.data(), q);
                        i += xNext;
                        s += before.rowStep();
                        q += dW.rowStep();
                    }
                    if (db != null) {
                        int b0 = biasBefore.start(panel) + unit * biasBefore.columnStep() + lane;
                        fromArray(DOUBLES, biasBefore.data(), b0)
                                .add(d)
                                .intoArray(db.data(), db.start(panel) + unit * PANEL + lane);
                    }
                }
            }
        }
    }
}
