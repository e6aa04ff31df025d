package org.gradlab.objective;

/** The product of two positive numbers, {@link Long#MAX_VALUE} where it is larger. */
public final class SaturatedProduct {

    private SaturatedProduct() {}

    /** a b, or the largest number there is. */
    public static long of(long a, long b) {
        return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }
}
