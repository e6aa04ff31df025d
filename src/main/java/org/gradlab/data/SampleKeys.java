package org.gradlab.data;

import java.util.function.Function;
import org.gradlab.binding.Key;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.WholeNumber;

/** The keys that several generators of rows have in common. */
final class SampleKeys {

    private static final int MOST_SAMPLES = 10_000_000;
    private static final int MOST_CLASSES = 1_000;
    private static final int STANDARD_SAMPLES = 200;

    private SampleKeys() {}

    static <S> Key<S, Integer> samples(Function<S, Integer> getter) {
        return Key.standard(
                "samples", WholeNumber.ofInt(1, MOST_SAMPLES), STANDARD_SAMPLES, getter, "rows to generate");
    }

    static <S> Key<S, Double> noise(double standard, Function<S, Double> getter) {
        return Key.standard("noise", RealNumber.atLeast(0), standard, getter, "standard deviation of the noise");
    }

    static <S> Key<S, Integer> classes(int standard, Function<S, Integer> getter) {
        return Key.standard("classes", WholeNumber.ofInt(2, MOST_CLASSES), standard, getter, "number of classes");
    }
}
