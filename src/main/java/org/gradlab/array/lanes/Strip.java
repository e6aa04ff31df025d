package org.gradlab.array.lanes;

import static org.gradlab.array.lanes.Lanes.PANEL;

import java.util.Arrays;

/**
 * What one call of a loop over pairs works on: consecutive numbers of a result, beside them those of the first operand, and
 * those of the second, of which one element may repeat: the index into it is masked.
 *
 * <p>One strip serves a block for good, because an object per call would be a training step that allocates.
 */
final class Strip {

    private static final int ALL = -1;
    private static final int ONE_ELEMENT = PANEL - 1;

    double[] out;
    int to;
    double[] x;
    int left;
    double[] y;
    int right;
    int wrap;
    int length;

    /** The repeated element of a first operand. */
    private double[] repeated = new double[0];

    /** A panel: x has the result's shape, y too or a single element. */
    void setPanel(PanelLayout result, PanelLayout first, PanelLayout second, int panel) {
        out = result.data();
        to = result.start(panel);
        x = first.data();
        left = first.start(panel);
        y = second.data();
        right = second.start(panel);
        wrap = second.isElement() ? ONE_ELEMENT : ALL;
        length = result.length();
    }

    /** A row of a panel: x and y may have a row or a column where the result has many. */
    void setRow(PanelLayout result, PanelLayout first, PanelLayout second, int panel, int row) {
        out = result.data();
        to = result.start(panel) + row * result.rowStep();
        x = first.data();
        left = first.start(panel) + row * first.rowStep();
        y = second.data();
        right = second.start(panel) + row * second.rowStep();
        wrap = second.columns() == 1 ? ONE_ELEMENT : ALL;
        length = result.rowLength();
        if (first.columns() == 1) {
            repeat();
        }
    }

    private void repeat() {
        if (repeated.length < length) {
            repeated = Arrays.copyOf(repeated, length);
        }
        for (int i = 0; i < length; i++) {
            repeated[i] = x[left + (i & ONE_ELEMENT)];
        }
        x = repeated;
        left = 0;
    }
}
