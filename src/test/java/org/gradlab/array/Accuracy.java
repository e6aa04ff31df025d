package org.gradlab.array;

/** What may be expected of numbers of a precision. */
enum Accuracy {
    OF_DOUBLES(1e-12, 1e-3, Double.MIN_VALUE, Double.MAX_VALUE) {
        @Override
        double rounded(double number) {
            return number;
        }

        @Override
        double ulp(double number) {
            return Math.ulp(number);
        }
    },
    OF_FLOATS(0x1p-16, 1, Float.MIN_VALUE, Float.MAX_VALUE) {
        @Override
        double rounded(double number) {
            return (float) number;
        }

        @Override
        double ulp(double number) {
            return Math.ulp((float) number);
        }
    };

    /** Relative, far beyond what the order of a sum or a function of a few ulps makes. */
    final double tolerance;

    /** What a sum that cancels is compared with: the reference adds doubles, in the same order. */
    final double cancelled;

    final double smallest;
    final double largest;

    Accuracy(double tolerance, double cancelled, double smallest, double largest) {
        this.tolerance = tolerance;
        this.cancelled = cancelled;
        this.smallest = smallest;
        this.largest = largest;
    }

    static Accuracy of(Precision precision) {
        return precision == Precision.FLOAT ? OF_FLOATS : OF_DOUBLES;
    }

    /** The number of this precision that is nearest. */
    abstract double rounded(double number);

    /** The distance to the next number of this precision. */
    abstract double ulp(double number);

    /** The same, but no infinity: the largest number in its place. */
    double finite(double number) {
        return rounded(Math.max(-largest, Math.min(largest, number)));
    }
}
