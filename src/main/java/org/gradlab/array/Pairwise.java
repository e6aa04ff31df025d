package org.gradlab.array;

/**
 * A function of two numbers, applied to the elements of two arrays in pairs.
 *
 * <p>Its scalar definition is all that it needs: every engine runs it in a plain loop, and the ones of {@link Binary} faster
 * where it has a loop of its own.
 */
@FunctionalInterface
public interface Pairwise {

    /** The function's value at {@code x} and {@code y}. */
    double at(double x, double y);
}
