package org.gradlab.restart.basin;

/**
 * Between two neighbouring starts that lead to different end points, somewhere, lies a boundary of their basins.
 *
 * @param from the lower start
 * @param to the higher start
 * @param below index of the basin that {@code from} belongs to
 * @param above index of the basin that {@code to} belongs to
 */
public record Boundary(double from, double to, int below, int above) {}
