package org.gradlab.chart;

/**
 * The room for a text that is broken into lines.
 *
 * @param width in pixels
 * @param lines at most
 */
record TextRoom(double width, int lines) {}
