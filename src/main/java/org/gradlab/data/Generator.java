package org.gradlab.data;

import java.util.Arrays;
import java.util.List;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;

/** A data set made by rule. The same seed gives the same numbers on every machine. */
public sealed interface Generator {

    /** Names of the two coordinates of a point. */
    List<String> PLANE = List.of("x1", "x2");

    /** The rows. */
    Dataset generate(long seed);

    /** The four rows of a logic gate, classes false and true. */
    record Gate(boolean atNone, boolean atOne, boolean atBoth) implements Generator {

        /** True where exactly one input is. */
        public static final Gate XOR = new Gate(false, true, false);

        /** True where both inputs are. */
        public static final Gate AND = new Gate(false, false, true);

        /** True where any input is. */
        public static final Gate OR = new Gate(false, true, true);

        @Override
        public Dataset generate(long seed) {
            int[] labels = {atNone ? 1 : 0, atOne ? 1 : 0, atOne ? 1 : 0, atBoth ? 1 : 0};
            double[] x = {0, 0, 0, 1, 1, 0, 1, 1};
            return OneHot.dataset(PLANE, List.of("false", "true"), x, labels);
        }
    }

    /** A circle of radius 1 around one of radius 0.5. */
    record Circles(int samples, double noise) implements Generator {
        @Override
        public Dataset generate(long seed) {
            return PlaneClasses.classes(samples, 2, noise, seed, (point, count, label) -> {
                double angle = 2 * Math.PI * point / count;
                double radius = label == 0 ? 1 : 0.5;
                return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
            });
        }
    }

    /** Two half circles that reach into each other. */
    record Moons(int samples, double noise) implements Generator {
        @Override
        public Dataset generate(long seed) {
            return PlaneClasses.classes(samples, 2, noise, seed, (point, count, label) -> {
                double angle = Math.PI * point / Math.max(1, count - 1);
                double cos = StrictMath.cos(angle);
                double sin = StrictMath.sin(angle);
                return label == 0 ? new double[] {cos, sin} : new double[] {1 - cos, 0.5 - sin};
            });
        }
    }

    /** Arms that wind around the origin, from radius 0 to 1. */
    record Spirals(int samples, double noise, int classes, double turns) implements Generator {
        @Override
        public Dataset generate(long seed) {
            return PlaneClasses.classes(samples, classes, noise, seed, (point, count, label) -> {
                double radius = (point + 1.0) / count;
                double angle = 2 * Math.PI * (turns * radius + (double) label / classes);
                return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
            });
        }
    }

    /** Normal clouds around centers drawn in [-5, 5]^2; the noise is their standard deviation. */
    record Blobs(int samples, double noise, int classes) implements Generator {
        @Override
        public Dataset generate(long seed) {
            RandomStream stream = new RandomStream(seed, 1, Purpose.DATA);
            double[] centers = new double[2 * classes];
            Arrays.setAll(centers, i -> stream.nextUniform(-5, 5));
            return PlaneClasses.classes(samples, classes, noise, seed, (point, count, label) ->
                    new double[] {centers[2 * label], centers[2 * label + 1]});
        }
    }

    /** y = sin x plus noise, for x evenly spaced over [-pi, pi]. */
    record Sine(int samples, double noise) implements Generator {
        @Override
        public Dataset generate(long seed) {
            RandomStream stream = new RandomStream(seed, 0, Purpose.DATA);
            double[] x = new double[samples];
            double[] y = new double[samples];
            for (int i = 0; i < samples; i++) {
                x[i] = Math.PI * (2.0 * i / Math.max(1, samples - 1) - 1);
                y[i] = StrictMath.sin(x[i]) + noise * stream.nextGaussian();
            }
            return new Dataset(List.of("x"), new Targets.Numbers(List.of("y")), x, y);
        }
    }
}
