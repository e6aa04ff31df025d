package org.gradlab.network;

/** An activation counts as saturated when it is below {@code low} or above {@code high}. */
public record Saturation(double low, double high) {}
