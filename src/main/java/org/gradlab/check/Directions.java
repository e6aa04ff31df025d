package org.gradlab.check;

import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;

/** Ways through the space of parameters. */
final class Directions {

    private static final long SEED = 20_210_304;

    private Directions() {}

    /** One coordinate alone. */
    static double[] axis(int size, int index) {
        double[] direction = new double[size];
        direction[index] = 1;
        return direction;
    }

    /** Normal numbers of deviation 1 in the coordinates from {@code from} to {@code to}, and 0 elsewhere; the same for the same number. */
    static double[] random(int size, int from, int to, int number) {
        RandomStream stream = new RandomStream(SEED, number, Purpose.DATA);
        double[] direction = new double[size];
        for (int i = from; i < to; i++) {
            direction[i] = stream.nextGaussian();
        }
        return direction;
    }

    static double inner(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum = x[i] == 0 ? sum : Math.fma(x[i], y[i], sum);
        }
        return sum;
    }
}
