package org.gradlab.expression;

/** A derivative is longer than is worked out; the message says how long it was found to be, and what is the most. */
public final class LongDerivativeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    LongDerivativeException(String message) {
        super("too long to differentiate: " + message);
    }
}
