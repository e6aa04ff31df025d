package org.gradlab.explore;

import org.gradlab.expression.Point;

/**
 * A place where the gradient of a function is zero.
 *
 * @param error how far the value may be off, for rounding and because the place is known to its last digit only
 * @param kind minimum, maximum or saddle; degenerate where an eigenvalue of the Hessian is zero or may be
 * @param extent of a minimum or maximum
 * @param isProved whether there surely is one; otherwise the gradient is zero here within its rounding
 */
public record CriticalPoint(Point point, double value, double error, PointKind kind, Extent extent, boolean isProved) {}
