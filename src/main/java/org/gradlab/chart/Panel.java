package org.gradlab.chart;

import java.util.List;

/**
 * Marks between two axes.
 *
 * @param height of the space between the axes, in pixels
 * @param marks the first lies at the bottom
 */
public record Panel(Axis x, Axis y, double height, List<Mark> marks) {
    public Panel {
        marks = List.copyOf(marks);
    }
}
