package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.chart.Panel;
import org.gradlab.chart.Size;

/** How the panels of a picture stand to one another. */
public enum Arrangement {
    /** One below the other, so that the zeros of the slope lie below the turning points. */
    STACKED,
    /** In one row, as fits a slide. */
    SIDE_BY_SIDE;

    private static final double STACKED_WIDTH = 600;
    private static final double PAIR_WIDTH = 440;
    private static final double ROW_WIDTH = 340;
    private static final double MAIN_HEIGHT = 340;
    private static final double LOWER_HEIGHT = 200;

    /** The size of panels of which so many stand in a row. */
    static Size size(int columns) {
        return new Size(columns == 1 ? STACKED_WIDTH : columns == 2 ? PAIR_WIDTH : ROW_WIDTH, MAIN_HEIGHT);
    }

    /** The size of a panel below another one. */
    static Size below(Size size) {
        return new Size(size.width(), LOWER_HEIGHT);
    }

    /** The size of the first of so many panels. */
    Size first(int panels) {
        return size(this == STACKED ? 1 : panels);
    }

    /** The size of the further ones of so many panels. */
    Size further(int panels) {
        return this == STACKED ? below(first(panels)) : first(panels);
    }

    /** A list cut into rows of at most so many. */
    static <T> List<List<T>> inRows(List<T> all, int columns) {
        List<List<T>> rows = new ArrayList<>();
        for (int first = 0; first < all.size(); first += columns) {
            rows.add(all.subList(first, Math.min(first + columns, all.size())));
        }
        return rows;
    }

    /** The panels in rows. */
    List<List<Panel>> rows(List<Panel> panels) {
        return this == STACKED ? panels.stream().map(List::of).toList() : List.of(panels);
    }
}
