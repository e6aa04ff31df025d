package org.gradlab.chart;

import java.util.List;

/**
 * Marks between two axes.
 *
 * @param title above it; empty for none
 * @param size of the space between the axes
 * @param marks the first lies at the bottom
 */
public record Panel(String title, Axis x, Axis y, Size size, List<Mark> marks) {
    public Panel {
        marks = List.copyOf(marks);
    }
}
