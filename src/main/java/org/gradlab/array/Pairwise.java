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

    /**
     * Its derivative by x.
     *
     * @throws UnsupportedOperationException where none is declared
     */
    default Pairwise byFirst() {
        throw new UnsupportedOperationException("no derivative is declared of a function");
    }

    /**
     * Its derivative by y.
     *
     * @throws UnsupportedOperationException where none is declared
     */
    default Pairwise bySecond() {
        throw new UnsupportedOperationException("no derivative is declared of a function by its second argument");
    }

    /** The same as {@code function}, with its derivative by x. */
    static Pairwise of(Pairwise function, Pairwise byFirst) {
        return new Pairwise() {
            @Override
            public double at(double x, double y) {
                return function.at(x, y);
            }

            @Override
            public Pairwise byFirst() {
                return byFirst;
            }
        };
    }
}
