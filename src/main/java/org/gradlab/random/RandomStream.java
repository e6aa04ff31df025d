package org.gradlab.random;

/**
 * A stream of random numbers that depends on (seed, member, purpose) alone.
 *
 * <p>The n-th value is a hash of the stream's key and n (the finalizer of SplitMix64, Steele, Lea and Flood 2014), so a
 * member's numbers do not depend on how many members there are, on the order they are drawn in, or on a thread.
 */
public final class RandomStream {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final double DOUBLE_UNIT = 0x1.0p-53;

    private final long key;
    private long counter;

    /** The stream of {@code member} for {@code purpose} in a run with {@code seed}. */
    public RandomStream(long seed, long member, Purpose purpose) {
        this.key = key(seed, member, purpose);
    }

    /** What the stream of {@code member} for {@code purpose} in a run with {@code seed} is known by. */
    public static long key(long seed, long member, Purpose purpose) {
        long mixed = mix(seed + GOLDEN_GAMMA);
        mixed = mix(mixed ^ (member + 1) * 0xd1342543de82ef95L);
        return mix(mixed ^ purpose.tag * 0xaf251af3b0f025b5L);
    }

    /**
     * The number at {@code position} of the stream that {@code key} names, counted from 0: what {@link #nextDouble} gives
     * after so many others. In [0, 1), a multiple of 2^-53.
     */
    public static double uniform(long key, long position) {
        return (bits(key, position + 1) >>> 11) * DOUBLE_UNIT;
    }

    /** The next 64 random bits. Modified: the position in the stream. */
    public long nextLong() {
        counter++;
        return bits(key, counter);
    }

    /** A number uniform in [0, 1), a multiple of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * DOUBLE_UNIT;
    }

    /** A number uniform in [low, high). */
    public double nextUniform(double low, double high) {
        double number = low + (high - low) * nextDouble();
        // Close to the bound, the sum may be rounded up to it.
        return number < high ? number : Math.max(low, Math.nextDown(high));
    }

    /** A standard normal number, by Box and Muller; two uniforms a number. */
    public double nextGaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * nextDouble());
    }

    /** An integer uniform in [0, bound). */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive: " + bound);
        }
        return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
    }

    /** The numbers 0 to n - 1 in random order (Fisher and Yates). */
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static long bits(long key, long counter) {
        return mix(key + counter * GOLDEN_GAMMA);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
