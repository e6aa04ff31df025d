package org.gradlab.restart.basin;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What second derivatives say of the point where descents came to rest.
 *
 * @param loss at the point where the slope is zero, which a descent nears and does not reach; empty where none was found
 */
public record RestingPoint(Kind kind, OptionalDouble loss) {

    /** A point of which nothing is known. */
    static final RestingPoint UNDECIDED = new RestingPoint(Kind.UNDECIDED, OptionalDouble.empty());

    /** What the point is to the function. */
    public enum Kind {
        /** The slope is zero and the Hessian positive definite. */
        MINIMUM,
        /** The slope is zero and the Hessian negative definite. */
        MAXIMUM,
        /** The slope is zero, and the Hessian has eigenvalues of both signs. */
        SADDLE,
        /** No slope of zero was found, or the Hessian does not decide. */
        UNDECIDED;

        /** The name in sentences and in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
