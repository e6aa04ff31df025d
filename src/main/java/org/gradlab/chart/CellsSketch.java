package org.gradlab.chart;

import java.util.List;
import org.gradlab.chart.Mark.Cells;

/** Draws cells; neighbours of one color in a row are one rectangle. */
record CellsSketch(Sketch sketch, Area area) {

    /** More colors cannot be told apart. */
    private static final int COLORS = 64;

    /** So that no page shows between neighbours. */
    private static final double OVERLAP = 0.4;

    /** Modified: the sketch. */
    void draw(Cells cells) {
        for (int row = 0; row < cells.shares().size(); row++) {
            List<Double> shares = cells.shares().get(row);
            int first = 0;
            for (int column = 1; column <= shares.size(); column++) {
                if (column == shares.size() || color(shares.get(column)) != color(shares.get(first))) {
                    rectangle(cells, row, first, column);
                    first = column;
                }
            }
        }
    }

    /** -1 where there is none. */
    private static long color(double share) {
        return Double.isNaN(share) ? -1 : Math.round(Math.min(1, Math.max(0, share)) * (COLORS - 1));
    }

    private void rectangle(Cells cells, int row, int from, int to) {
        long color = color(cells.shares().get(row).get(from));
        if (color < 0) {
            return;
        }
        Coordinates low = area.box()
                .nearest(area.pixel(
                        new Coordinates(cells.x().get(from), cells.y().get(row))));
        Coordinates high = area.box()
                .nearest(area.pixel(new Coordinates(cells.x().get(to), cells.y().get(row + 1))));
        double width = high.x() - low.x();
        double height = low.y() - high.y();
        if (width > 0 && height > 0) {
            sketch.rectangle(
                    new Box(low.x(), high.y(), width + OVERLAP, height + OVERLAP),
                    Fill.plain(ColorScale.ink(color / (COLORS - 1.0))));
        }
    }
}
