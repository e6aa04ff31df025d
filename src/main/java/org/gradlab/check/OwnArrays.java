package org.gradlab.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import org.gradlab.explain.Matrix;
import org.gradlab.explain.TracedStep;
import org.gradlab.npy.NpyArray;

/** Compares arrays that somebody else computed for a step with those of the step, and recognizes the usual faults. */
public final class OwnArrays {

    private final TracedStep step;

    /** A comparison with {@code step}. */
    public OwnArrays(TracedStep step) {
        this.step = step;
    }

    /**
     * Every array beside the one of the same name. Axes of length 1 may be left out.
     *
     * @throws IllegalArgumentException if the step has no array of that name
     */
    public List<OwnArray> compare(Map<String, NpyArray> own) {
        Set<String> unknown = new TreeSet<>(own.keySet());
        unknown.removeAll(step.arrays().keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("--mine: no array is called " + String.join(", ", unknown)
                    + "; expected some of " + String.join(", ", step.arrays().keySet()));
        }
        List<OwnArray> compared = new ArrayList<>();
        own.forEach((name, array) -> compared.add(compare(name, array)));
        return compared;
    }

    private OwnArray compare(String name, NpyArray own) {
        Matrix right = step.array(name);
        if (!Arrays.equals(withoutOnes(own.shape()), withoutOnes(right.rows(), right.columns()))) {
            boolean isTurned = Arrays.equals(withoutOnes(own.shape()), withoutOnes(right.columns(), right.rows()))
                    && error(own.values(), right.transposed()) < Sameness.MOST_OF_A_FAULT;
            return new OwnArray(
                    name,
                    Sameness.WRONG,
                    Double.NaN,
                    isTurned ? "transposed" : "the shape is " + Arrays.toString(own.shape()) + ", expected " + right);
        }
        double error = error(own.values(), right);
        Sameness sameness = Sameness.of(error);
        return new OwnArray(name, sameness, error, sameness == Sameness.WRONG ? fault(name, own.values(), right) : "");
    }

    private String fault(String name, double[] own, Matrix right) {
        if (!Arrays.stream(own).allMatch(Double::isFinite)) {
            return "has numbers that are not finite";
        }
        return suspects(name, right).entrySet().stream()
                .filter(suspect -> error(own, suspect.getValue()) < Sameness.MOST_OF_A_FAULT)
                .map(Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** What the usual faults would make of an array, the likeliest first. */
    private Map<String, Matrix> suspects(String name, Matrix right) {
        Map<String, Matrix> suspects = new LinkedHashMap<>();
        int layer = layer(name);
        missingSlope(name, layer, suspects);
        factors(right, suspects);
        if (right.rows() == right.columns()) {
            suspects.put("transposed", right.transposed());
        }
        String kind = name.replaceFirst("[0-9]+$", "");
        for (String other : step.arrays().keySet()) {
            boolean isSameKind = other.replaceFirst("[0-9]+$", "").equals(kind) && !other.equals(name);
            if (isSameKind && sameShape(step.array(other), right)) {
                suspects.put(
                        "it is " + other + ": off by " + Math.abs(layer(other) - layer) + " in the layer",
                        step.array(other));
            }
        }
        return suspects;
    }

    /** delta without f', or what is made of it. */
    private void missingSlope(String name, int layer, Map<String, Matrix> suspects) {
        if (!step.has("upstream" + layer)) {
            return;
        }
        Matrix upstream = step.array("upstream" + layer);
        String words = "f' is missing: delta" + layer + " is dL/da" + layer + " f'(z" + layer + ")";
        if (name.startsWith("delta")) {
            suspects.put(words, upstream);
        } else if (name.startsWith("dW")) {
            suspects.put(
                    words,
                    step.array(layer == 1 ? "x" : "out" + (layer - 1))
                            .transposed()
                            .times(upstream));
        } else if (name.startsWith("db")) {
            suspects.put(words, ones(upstream.rows()).times(upstream));
        }
    }

    private void factors(Matrix right, Map<String, Matrix> suspects) {
        int rows = step.rows();
        int outputs = step.array("y").columns();
        suspects.put("the sign", scaled(right, -1));
        suspects.put("a factor 1/2 too much", scaled(right, 0.5));
        suspects.put("a factor 2 too much", scaled(right, 2));
        suspects.put("divided by the rows of the batch once more, " + rows, scaled(right, 1.0 / rows));
        suspects.put("not divided by the rows of the batch, " + rows, scaled(right, rows));
        suspects.put("divided by the outputs once more, " + outputs, scaled(right, 1.0 / outputs));
        suspects.put("not divided by the outputs, " + outputs, scaled(right, outputs));
        suspects.put("divided by rows and outputs once more", scaled(right, 1.0 / (rows * outputs)));
        suspects.put("divided by neither rows nor outputs", scaled(right, (double) rows * outputs));
        suspects.put("the sign, and a factor 1/2 too much", scaled(right, -0.5));
        suspects.put("the sign, and not divided by the rows of the batch, " + rows, scaled(right, -rows));
    }

    private static int layer(String name) {
        String number = name.replaceFirst("^[^0-9]*", "");
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    private static boolean sameShape(Matrix one, Matrix other) {
        return one.rows() == other.rows() && one.columns() == other.columns();
    }

    private static Matrix scaled(Matrix matrix, double factor) {
        return matrix.with(matrix, (x, same) -> factor * x);
    }

    private static Matrix ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return new Matrix(1, count, ones);
    }

    /** The largest difference as a share of the largest number of {@code right}. */
    private static double error(double[] own, Matrix right) {
        double largest = Double.MIN_NORMAL;
        double difference = 0;
        for (int i = 0; i < own.length; i++) {
            largest = Math.max(largest, Math.abs(right.values()[i]));
            difference = Math.max(difference, Math.abs(own[i] - right.values()[i]));
        }
        return difference / largest;
    }

    private static int[] withoutOnes(int... shape) {
        return Arrays.stream(shape).filter(length -> length != 1).toArray();
    }
}
