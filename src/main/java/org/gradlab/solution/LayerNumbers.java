package org.gradlab.solution;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.network.BatchNorm;
import org.gradlab.network.LayerNorm;
import org.gradlab.network.Normalization.Position;
import org.gradlab.network.NumberedLayer;

/** The numbers of one member in layer l, unit by unit. Modified: the numbers. */
record LayerNumbers(NumberedLayer layer, Map<String, double[]> numbers) {

    int units() {
        return layer.units();
    }

    boolean hasBias() {
        return layer.dense().bias();
    }

    /** Whether there is a normalisation there. */
    boolean isNormalized(Position position) {
        return layer.spec()
                .normalization()
                .filter(n -> n.position() == position)
                .isPresent();
    }

    boolean hasBatchNorm(Position position) {
        return isNormalized(position) && layer.chain().stream().anyMatch(BatchNorm.class::isInstance);
    }

    boolean hasLayerNorm(Position position) {
        return isNormalized(position) && layer.chain().stream().anyMatch(LayerNorm.class::isInstance);
    }

    /** Incoming weights, [inputs, units]. */
    double[] weights() {
        return numbers.get(layer.dense().weights());
    }

    /** A number for every unit: {@code b}, {@code gamma}, {@code beta}, {@code mean} or {@code variance}. */
    double[] of(String name) {
        return numbers.get(name + layer.dense().number());
    }

    /** All there is that has a number for every unit. */
    Stream<double[]> perUnit() {
        return Stream.of("b", "gamma", "beta", "mean", "variance")
                .map(name -> name + layer.dense().number())
                .filter(numbers::containsKey)
                .map(numbers::get);
    }

    /** The weights that come into a unit, [inputs]. */
    double[] incoming(int unit) {
        return IntStream.range(0, layer.inputs())
                .mapToDouble(i -> weights()[i * units() + unit])
                .toArray();
    }

    /** The weights and the bias that come into a unit. */
    double[] incomingWithBias(int unit) {
        return hasBias() ? with(incoming(unit), of("b")[unit]) : incoming(unit);
    }

    private static double[] with(double[] values, double last) {
        double[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = last;
        return more;
    }

    /** z of a unit becomes factor z. */
    void scale(int unit, double factor) {
        for (int i = unit; i < weights().length; i += units()) {
            weights()[i] *= factor;
        }
        if (hasBias()) {
            of("b")[unit] *= factor;
        }
    }

    /** What is added to every z of a unit by input {@code i} counts {@code factor} times. */
    void scaleInput(int i, double factor) {
        for (int unit = 0; unit < units(); unit++) {
            weights()[i * units() + unit] *= factor;
        }
    }

    /** The bias takes over what an input of {@code value} does; there is a bias. */
    void moveIntoBias(int i, double value) {
        for (int unit = 0; unit < units(); unit++) {
            of("b")[unit] += value * weights()[i * units() + unit];
        }
    }

    /** Puts the units in an order. */
    void permute(int[] order) {
        for (int row = 0; row < layer.inputs(); row++) {
            permute(weights(), row * units(), order);
        }
        perUnit().forEach(values -> permute(values, 0, order));
    }

    /** Puts the inputs in an order. */
    void permuteInputs(int[] order) {
        double[] before = weights().clone();
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(before, order[i] * units(), weights(), i * units(), units());
        }
    }

    private static void permute(double[] values, int from, int[] order) {
        double[] before = Arrays.copyOfRange(values, from, from + order.length);
        for (int j = 0; j < order.length; j++) {
            values[from + j] = before[order[j]];
        }
    }

    /** Takes the mean over the units away from every row of weights and from the bias. */
    void center() {
        for (int row = 0; row < layer.inputs(); row++) {
            center(weights(), row * units(), units());
        }
        if (hasBias()) {
            center(of("b"), 0, units());
        }
    }

    /** Modified: values. */
    static void center(double[] values, int from, int count) {
        double mean = Arrays.stream(values, from, from + count).sum() / count;
        for (int i = from; i < from + count; i++) {
            values[i] -= mean;
        }
    }
}
