package org.gradlab.config;

/** The product of two positive numbers, {@link Long#MAX_VALUE} where it is larger. */
final class Product {

    private Product() {}

    static long of(long a, long b) {
        return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }
}
