package org.gradlab.chart;

import java.util.List;

/**
 * A page with all that is on it.
 *
 * @param drawn the first lies at the bottom
 */
record Drawing(Figure figure, double width, double height, List<Drawn> drawn) {
    Drawing {
        drawn = List.copyOf(drawn);
    }
}
