package org.gradlab.expression;

/** A minimum that the literature or algebra gives: where it is and the function's value there. */
public record KnownMinimum(Point point, double value) {}
