package org.gradlab.array.lanes;

import java.util.Arrays;

/**
 * Where the elements of every member's matrix lie: element (r, c) of lane m of a panel is
 * {@code data[at + panel * panelStep + r * rowStep + c * columnStep + m]}.
 *
 * <p>The step along an axis of length one is zero, so that its one row or column stands in for any number of them.
 */
final class PanelLayout {

    private static final int LONGEST_JOINED = 1024;

    private final double[] data;
    private final int at;
    private final int panelStep;
    private final int rows;
    private final int columns;
    private final int rowStep;
    private final int columnStep;
    private final int length;
    private final PanelLayout transposed;

    private PanelLayout(double[] data, int at, int panelStep, int rows, int columns) {
        this.data = data;
        this.at = at;
        this.panelStep = panelStep;
        this.rows = rows;
        this.columns = columns;
        this.rowStep = rows == 1 ? 0 : columns * Lanes.PANEL;
        this.columnStep = columns == 1 ? 0 : Lanes.PANEL;
        this.length = rows * columns * Lanes.PANEL;
        this.transposed = new PanelLayout(this);
    }

    private PanelLayout(PanelLayout original) {
        this.data = original.data;
        this.at = original.at;
        this.panelStep = original.panelStep;
        this.rows = original.columns;
        this.columns = original.rows;
        this.rowStep = original.columnStep;
        this.columnStep = original.rowStep;
        this.length = original.length;
        this.transposed = original;
    }

    /** Matrices of zeros in row-major order, for {@code panels} panels. */
    static PanelLayout zeros(int panels, int rows, int columns) {
        int panelStep = Math.multiplyExact(Math.multiplyExact(rows, columns), Lanes.PANEL);
        return new PanelLayout(new double[Math.multiplyExact(panelStep, panels)], 0, panelStep, rows, columns);
    }

    /** One number for every member, which stands in for a matrix of any shape. */
    static PanelLayout constant(double value) {
        double[] panel = new double[Lanes.PANEL];
        Arrays.fill(panel, value);
        return new PanelLayout(panel, 0, 0, 1, 1);
    }

    /** Matrices in row-major order on the elements of this one from {@code offset} on, in the same memory. */
    PanelLayout window(int offset, int windowRows, int windowColumns) {
        return new PanelLayout(data, at + offset * Lanes.PANEL, panelStep, windowRows, windowColumns);
    }

    /**
     * All the numbers of {@code panels} panels as one row of a single panel, for loops over elements; this where they do not
     * lie without gaps, or are so many that a function of several passes would leave the first cache.
     */
    PanelLayout joined(int panels) {
        boolean joins = panelStep == length() && (@Always long) panelStep * panels <= LONGEST_JOINED;
        return joins ? new PanelLayout(data, at, panelStep * panels, 1, rows * columns * panels) : this;
    }

    /** The same numbers with rows and columns exchanged. */
    PanelLayout transposed() {
        return transposed;
    }

    double[] data() {
        return data;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    int rowStep() {
        return rowStep;
    }

    int columnStep() {
        return columnStep;
    }

    /** Where a panel starts. */
    int start(int panel) {
        return at + panel * panelStep;
    }

    /** How many numbers of a panel lie one after the other. */
    int length() {
        return length;
    }

    /** How many numbers of a panel make a row, in row-major order. */
    int rowLength() {
        return columns * Lanes.PANEL;
    }

    /** Whether a matrix has one element. */
    boolean isElement() {
        return rows * columns == 1;
    }

    /** Whether both have as many rows and columns. */
    boolean hasShapeOf(PanelLayout other) {
        return rows == other.rows && columns == other.columns;
    }

    /** Whether this has an element for every one of {@code out}, or a single one for all of them. */
    boolean fillsOrRepeats(PanelLayout out) {
        return isElement() || hasShapeOf(out);
    }

    /** Where element (row, column) of a lane lies; lanes are counted through all panels. */
    int index(int row, int column, int lane) {
        return start(lane / Lanes.PANEL) + row * rowStep + column * columnStep + lane % Lanes.PANEL;
    }

    /** Whether the elements of both are the same numbers. */
    boolean isSame(PanelLayout other) {
        return data == other.data && at == other.at && hasShapeOf(other);
    }

    /** Whether any number belongs to both. */
    boolean overlaps(PanelLayout other) {
        return data == other.data && at < other.at + other.length() && other.at < at + length();
    }
}
