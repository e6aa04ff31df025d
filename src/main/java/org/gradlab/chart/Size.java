package org.gradlab.chart;

/** The space between a panel's axes, in pixels. */
public record Size(double width, double height) {}
