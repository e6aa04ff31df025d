package org.gradlab.array;

/**
 * A function of one number, applied to every element of an array.
 *
 * <p>Its scalar definition is all that it needs: every engine runs it in a plain loop, and the ones of {@link Unary} faster
 * where it has a loop of its own.
 */
@FunctionalInterface
public interface Elementwise {

    /** The function's value at {@code x}. */
    double at(double x);
}
