package org.gradlab.explore;

/**
 * A stretch on which the slope is exactly zero, as that of relu below 0.
 *
 * @param value f, the same all along
 */
public record FlatPiece(double from, double to, double value) {}
