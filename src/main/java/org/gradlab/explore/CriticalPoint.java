package org.gradlab.explore;

import org.gradlab.expression.Point;

/**
 * A place where the gradient of a function is zero.
 *
 * @param kind minimum, maximum or saddle; degenerate where an eigenvalue of the Hessian is zero or may be
 * @param isProved whether there surely is one; otherwise the gradient is zero here within its rounding
 */
public record CriticalPoint(Point point, double value, PointKind kind, boolean isProved) {}
