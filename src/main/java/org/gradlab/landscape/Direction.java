package org.gradlab.landscape;

import java.util.List;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Slot;

/** Vectors in the space of all parameters. */
final class Direction {

    private Direction() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** a + factor b, a new vector. */
    static double[] plus(double[] a, double factor, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * b[i];
        }
        return sum;
    }

    static double[] minus(double[] a, double[] b) {
        return plus(a, -1, b);
    }

    /** The same direction with length 1; zero stays zero. */
    static double[] unit(double[] a) {
        double norm = norm(a);
        double[] unit = new double[a.length];
        return norm == 0 ? unit : plus(unit, 1 / norm, a);
    }

    /** What is left of a at right angles to {@code unit}, whose length is 1. */
    static double[] across(double[] a, double[] unit) {
        return plus(a, -dot(a, unit), unit);
    }

    /**
     * A random direction in which every unit is moved in proportion to its weights (Li et al. 2018, "filter normalisation"): the part of each column of
     * a matrix of weights is normal and as long as the column; what is no such matrix is not moved.
     *
     * @param at [parameters]
     */
    static double[] filterNormalized(List<Slot> slots, double[] at, RandomStream random) {
        double[] direction = new double[at.length];
        int first = 0;
        for (Slot slot : slots) {
            for (int column = 0; column < slot.columns() && slot.rows() > 1; column++) {
                fillColumn(direction, at, slot, first + column, random);
            }
            first += slot.size();
        }
        return direction;
    }

    private static void fillColumn(double[] direction, double[] at, Slot slot, int first, RandomStream random) {
        double squares = 0;
        double drawn = 0;
        for (int row = 0; row < slot.rows(); row++) {
            int place = first + row * slot.columns();
            direction[place] = random.nextGaussian();
            drawn += direction[place] * direction[place];
            squares += at[place] * at[place];
        }
        for (int row = 0; row < slot.rows(); row++) {
            direction[first + row * slot.columns()] *= Math.sqrt(squares / drawn);
        }
    }
}
