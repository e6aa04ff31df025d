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

    /**
     * Its derivative.
     *
     * @throws UnsupportedOperationException where none is declared
     */
    default Elementwise derivative() {
        throw new UnsupportedOperationException("no derivative is declared of a function");
    }

    /** The same as {@code function}, with its derivative. */
    static Elementwise of(Elementwise function, Elementwise derivative) {
        return new Elementwise() {
            @Override
            public double at(double x) {
                return function.at(x);
            }

            @Override
            public Elementwise derivative() {
                return derivative;
            }
        };
    }
}
