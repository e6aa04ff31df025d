package org.gradlab.array.lanes;

/**
 * What one call of a loop over pairs works on: consecutive numbers of a result, and beside them those of two operands.
 *
 * <p>The index into an operand is masked: by all ones where it has a number for every number of the result, and else by
 * {@code PANEL - 1}, so that its one element repeats. One strip serves a block for good, because an object per call would be
 * a training step that allocates.
 */
final class Strip {

    private static final int REPEATED = Lanes.PANEL - 1;
    private static final int WHOLE = -1;

    double[] out;
    int to;
    double[] x;
    int left;
    int leftWrap;
    double[] y;
    int right;
    int rightWrap;
    int length;

    /** A panel whose operands both have the result's shape or a single element. */
    void setPanel(PanelLayout result, PanelLayout first, PanelLayout second, int panel) {
        setRow(result, first, second, panel, 0);
        leftWrap = first.isElement() ? REPEATED : WHOLE;
        rightWrap = second.isElement() ? REPEATED : WHOLE;
        length = result.length();
    }

    /** A row of a panel whose operands may have a row or a column where the result has many. */
    void setRow(PanelLayout result, PanelLayout first, PanelLayout second, int panel, int row) {
        out = result.data();
        to = result.start(panel) + row * result.rowStep();
        x = first.data();
        left = first.start(panel) + row * first.rowStep();
        leftWrap = first.columns() == 1 ? REPEATED : WHOLE;
        y = second.data();
        right = second.start(panel) + row * second.rowStep();
        rightWrap = second.columns() == 1 ? REPEATED : WHOLE;
        length = result.rowLength();
    }
}
