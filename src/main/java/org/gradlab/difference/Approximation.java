package org.gradlab.difference;

/**
 * A computed number and how far it may be from the true one.
 *
 * @param value NaN where there is none
 * @param error a bound on |value - true value|; infinite where nothing is known
 */
public record Approximation(double value, double error) {

    public Approximation {
        if (!(error >= 0)) {
            throw new IllegalArgumentException("an error is zero or more, not " + error);
        }
    }

    /** A number without error. */
    public static Approximation exact(double value) {
        return new Approximation(value, 0);
    }

    /** Whether there is a number, known to within something finite. */
    public boolean isFinite() {
        return Double.isFinite(value) && Double.isFinite(error);
    }

    Approximation minus(Approximation other) {
        double difference = value - other.value;
        return new Approximation(difference, error + other.error + Math.ulp(difference) / 2);
    }

    Approximation times(double exact) {
        double product = value * exact;
        return new Approximation(product, error * Math.abs(exact) + Math.ulp(product) / 2);
    }
}
