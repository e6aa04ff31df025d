package org.gradlab.solution;

/**
 * What is proved of the place where a training ended.
 *
 * @param gradientNorm the norm of the gradient there
 * @param smallest the smallest eigenvalue of the Hessian; NaN where it was not formed
 * @param largest the largest one
 * @param error how far the eigenvalues may be off
 * @param gain how much lower the quadratic model has its minimum, half the square of Newton's decrement; NaN unless the Hessian is
 *     positive definite
 * @param escape how much a step along the most negative curvature lowers the loss; NaN unless it is a saddle
 */
public record EndPoint(
        Kind kind, double gradientNorm, double smallest, double largest, double error, double gain, double escape) {

    /** A place of which only the gradient is known. */
    static EndPoint of(Kind kind, double gradientNorm) {
        return new EndPoint(kind, gradientNorm, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** What a place is called. */
    public enum Kind {
        /** No loss is below zero, and this one is zero but for a billionth of the way from the start. */
        BOTTOM,
        /** The Hessian is positive definite beyond its error, and Newton's decrement leaves less than a billionth of the way. */
        MINIMUM,
        /** The slope has all but nothing to gain, the Hessian a negative eigenvalue beyond its error, and a step along it either way lowers the loss. */
        SADDLE,
        /** None of these is proved, and most hidden activations are at the ends of their range. */
        SATURATED,
        /** None of these is proved, and the gradient has fallen to a thousandth. */
        PLATEAU,
        /** The gradient still leads down. */
        DESCENDING
    }
}
