package org.gradlab.data;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;

/** Points of the plane in classes of equal size (the first ones have one more if it does not come out even). */
final class PlaneClasses {

    /** Names of the two coordinates of a point. */
    static final List<String> COORDINATES = List.of("x1", "x2");

    /** Where a point lies before noise is added. */
    @FunctionalInterface
    interface Shape {
        /** The two coordinates of the {@code point}-th of {@code count} points of a class. */
        double[] at(int point, int count, int label);
    }

    private PlaneClasses() {}

    static Dataset classes(int samples, int classes, double noise, long seed, Shape shape) {
        RandomStream stream = new RandomStream(seed, 0, Purpose.DATA);
        double[] x = new double[2 * samples];
        int[] labels = new int[samples];
        for (int row = 0; row < samples; row++) {
            int label = row % classes;
            int count = (samples - label + classes - 1) / classes;
            double[] point = shape.at(row / classes, count, label);
            labels[row] = label;
            x[2 * row] = point[0] + noise * stream.nextGaussian();
            x[2 * row + 1] = point[1] + noise * stream.nextGaussian();
        }
        List<String> names =
                IntStream.range(0, classes).mapToObj(c -> "class_" + c).toList();
        return OneHot.dataset(COORDINATES, names, x, labels);
    }
}
