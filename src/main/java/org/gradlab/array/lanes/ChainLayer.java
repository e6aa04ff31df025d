package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import java.util.Arrays;
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

    /** z, a, f'(z) and delta. */
    private static final int PARTS = 4;

    /** The numbers of a unit. */
    static final int UNIT = ROWS * PANEL;

    private final LanesBlock block;
    final int panels;
    final int inputs;
    final int units;
    private final Elementwise f;
    private final Elementwise slope;

    /** Where z, a, f'(z) and delta start in the room of all layers. */
    final double[] room;

    final int z;
    final int a;
    final int slopes;
    final int delta;

    /** What the layer is given: rows of the batch, or the room with the a of the layer below. */
    final double[] x;

    final int xAt;
    final int xPanel;
    final int xRow;
    final int xNext;

    /** From one row of the batch to the next; 0 where x is the layer below. */
    final int batchRow;

    final PanelLayout w;
    final PanelLayout b;
    final PanelLayout dW;
    final PanelLayout db;

    ChainLayer(LanesBlock block, DenseChain.Link link, double[] room, int at, ChainLayer below, PanelLayout batch) {
        this.block = block;
        this.panels = block.panels();
        this.inputs = link.w().rows();
        this.units = link.units();
        this.f = link.f();
        this.slope = link.slope();
        this.room = room;
        int size = size(block, link) / PARTS;
        this.z = at;
        this.a = link.isLinear() ? at : at + size;
        this.slopes = at + 2 * size;
        this.delta = at + 3 * size;
        if (link.isLinear()) {
            Arrays.fill(room, slopes, slopes + size, 1);
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
        return PARTS * block.panels() * link.units() * UNIT;
    }

    /** z = x W + b, a = f(z), for {@code count} rows of the batch from {@code row} on. */
    void forward(int row, int count) {
        int unit = 0;
        if (count == ROWS) {
            for (; unit + 2 <= units; unit += 2) {
                ForwardTiles.two(this, row, unit);
            }
            if (unit < units) {
                ForwardTiles.one(this, row, unit);
            }
        } else {
            for (; unit < units; unit++) {
                for (int r = 0; r < count; r++) {
                    ForwardTiles.element(this, row, r, unit);
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

    /** delta = (a - y) factor f'(z) of the last layer. */
    void backFromLoss(int row, int count, PanelLayout y, double factor) {
        double[] m = room;
        double[] targets = y.data();
        int next = y.columnStep();
        int down = y.rowStep();
        for (int panel = 0; panel < panels; panel++) {
            for (int unit = 0; unit < units; unit++) {
                int at = (panel * units + unit) * UNIT;
                int from = y.start(panel) + row * down + unit * next;
                for (int i = 0; i < count * PANEL; i += VECTOR) {
                    fromArray(DOUBLES, m, a + at + i)
                            .sub(fromArray(DOUBLES, targets, from + i / PANEL * down + i % PANEL))
                            .mul(factor)
                            .intoArray(m, delta + at + i);
                }
            }
        }
        for (int i = 0; i < panels * units * UNIT; i += VECTOR) {
            fromArray(DOUBLES, m, delta + i)
                    .mul(fromArray(DOUBLES, m, slopes + i))
                    .intoArray(m, delta + i);
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
                DeltaTiles.two(this, above, unit);
            }
            if (unit < units) {
                DeltaTiles.one(this, above, unit);
            }
        } else {
            for (; unit < units; unit++) {
                for (int r = 0; r < count; r++) {
                    DeltaTiles.element(this, above, r, unit);
                }
            }
        }
    }

    /** dW = x^T delta and db = the sum of delta, or more of them where they are not the first rows of the batch. */
    void gradients(int row, int count) {
        if (count < ROWS) {
            for (int r = 0; r < count; r++) {
                GradientTiles.row(this, row, r);
            }
            return;
        }
        PanelLayout before = row == 0 ? LanesBlock.ZEROS : dW;
        PanelLayout biasBefore = row == 0 || db == null ? LanesBlock.ZEROS : db;
        int unit = 0;
        for (; unit + 2 <= units; unit += 2) {
            GradientTiles.two(this, row, unit, before, biasBefore);
        }
        if (unit < units) {
            GradientTiles.one(this, row, unit, before, biasBefore);
        }
    }
}
