package org.gradlab.bench;

import java.util.function.LongSupplier;

/**
 * What one core of this machine can do at most, as far as simple loops show it.
 *
 * @param multiplyAdds of doubles in a nanosecond, out of registers
 * @param bytes moved in a nanosecond, from memory to memory: those read and those written
 */
public record Peak(double multiplyAdds, double bytes) {

    private static final int IN_CACHE = 1024;
    private static final int IN_MEMORY = 1 << 22;
    private static final int CHAIN = 16;
    private static final int REPETITIONS = 20;

    /** Measures it on one thread; takes about half a second. */
    public static Peak measure() {
        double[] few = new double[IN_CACHE];
        double[] from = new double[IN_MEMORY];
        double[] to = new double[IN_MEMORY];
        return new Peak(
                best(() -> {
                    for (int i = 0; i < 200; i++) {
                        multiplyAndAdd(few);
                    }
                    return 200L * IN_CACHE * CHAIN;
                }),
                best(() -> {
                    System.arraycopy(from, 0, to, 0, IN_MEMORY);
                    return 2L * Double.BYTES * IN_MEMORY;
                }));
    }

    /** The most in a nanosecond. */
    private static double best(LongSupplier run) {
        double best = 0;
        for (int i = 0; i < REPETITIONS; i++) {
            long start = System.nanoTime();
            long done = run.getAsLong();
            best = Math.max(best, (double) done / (System.nanoTime() - start));
        }
        return best;
    }

    /** Sixteen to a number, which the compiler makes vector instructions of. */
    private static void multiplyAndAdd(double[] x) {
        for (int i = 0; i < x.length; i++) {
            double a = x[i];
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            a = Math.fma(a, 0.5, 1);
            x[i] = a;
        }
    }
}
