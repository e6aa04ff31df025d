package org.gradlab.solution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.network.ElementwiseActivation;
import org.gradlab.network.Normalization.Position;
import org.gradlab.network.NumberedLayer;
import org.gradlab.network.Symmetry;

/** The normal form of a hidden layer's units: their signs, scales and order. */
final class UnitForm {

    /** Units whose numbers differ by less than this share are the same but for rounding. */
    private static final double ROUNDING = 1e-13;

    private final LayerNumbers layer;
    private final LayerNumbers next;

    private UnitForm(LayerNumbers layer, LayerNumbers next) {
        this.layer = layer;
        this.next = next;
    }

    static UnitForm of(NumberedLayer layer, NumberedLayer next, Map<String, double[]> numbers) {
        return new UnitForm(new LayerNumbers(layer, numbers), new LayerNumbers(next, numbers));
    }

    void normalize() {
        for (int unit = 0; unit < layer.units(); unit++) {
            takeConstantAway(unit);
            scaleArgument(unit);
            orientArgument(unit);
            moveRescalingOn(unit);
        }
        sort();
        shareAmongEqualUnits();
    }

    private boolean isNormalized() {
        return layer.layer().spec().normalization().isPresent();
    }

    private Symmetry symmetry() {
        return layer.layer().activation().symmetry();
    }

    /** A unit without incoming weights is a constant. */
    private void takeConstantAway(int unit) {
        if (isNormalized() || DoubleStream.of(layer.incoming(unit)).anyMatch(w -> w != 0)) {
            return;
        }
        double constant = valueAt(layer.hasBias() ? layer.of("b")[unit] : 0);
        if (constant != 0 && !next.hasBias()) {
            return;
        }
        if (constant != 0) {
            next.moveIntoBias(unit, constant);
        }
        next.scaleInput(unit, 0);
        layer.scale(unit, 0);
    }

    private double valueAt(double z) {
        // A layer below the last has no softmax: each number is a function of one.
        return ((ElementwiseActivation) layer.layer().activation()).value().at(z);
    }

    /** What f is given: the numbers that a factor before f multiplies. */
    private double[] argument(int unit) {
        return layer.isNormalized(Position.BEFORE_ACTIVATION)
                ? new double[] {layer.of("gamma")[unit], layer.of("beta")[unit]}
                : layer.incomingWithBias(unit);
    }

    private void scaleArgument(int unit, double factor) {
        if (layer.isNormalized(Position.BEFORE_ACTIVATION)) {
            layer.of("gamma")[unit] *= factor;
            layer.of("beta")[unit] *= factor;
        } else {
            layer.scale(unit, factor);
        }
    }

    /** The norm of a normalised unit is not free: epsilon is compared with its variance. */
    private void scaleArgument(int unit) {
        boolean isHomogeneous = symmetry() == Symmetry.POSITIVE_SCALE || symmetry() == Symmetry.LINEAR;
        if (!isHomogeneous || layer.isNormalized(Position.AFTER_ACTIVATION)) {
            return;
        }
        double norm = norm(argument(unit));
        if (norm > 0) {
            scaleArgument(unit, 1 / norm);
            next.scaleInput(unit, norm);
        }
    }

    private void orientArgument(int unit) {
        if (canChangeSign() && Direction.isNegative(argument(unit))) {
            changeSign(unit);
        }
    }

    /** Turns a unit round, which {@linkplain #canChangeSign can be undone}. */
    void changeSign(int unit) {
        scaleArgument(unit, -1);
        negateOutput(unit);
    }

    /** Whether what becomes of a can be undone: one unit's sign disturbs all others that are normalised with it. */
    boolean canChangeSign() {
        if (layer.hasLayerNorm(Position.AFTER_ACTIVATION)) {
            return false;
        }
        return switch (symmetry()) {
            case ODD, LINEAR -> true;
            case COMPLEMENT -> next.hasBias() || layer.hasBatchNorm(Position.AFTER_ACTIVATION);
            case NONE, POSITIVE_SCALE -> false;
        };
    }

    /** a has become -a, or 1 - a. */
    private void negateOutput(int unit) {
        double shift = symmetry() == Symmetry.COMPLEMENT ? 1 : 0;
        if (layer.hasBatchNorm(Position.AFTER_ACTIVATION)) {
            layer.of("mean")[unit] = shift - layer.of("mean")[unit];
            layer.of("gamma")[unit] *= -1;
            return;
        }
        if (shift != 0) {
            next.moveIntoBias(unit, shift);
        }
        next.scaleInput(unit, -1);
    }

    /** The next layer multiplies by gamma and adds beta as well as this one. */
    private void moveRescalingOn(int unit) {
        if (!layer.isNormalized(Position.AFTER_ACTIVATION)) {
            return;
        }
        if (next.hasBias()) {
            next.moveIntoBias(unit, layer.of("beta")[unit]);
            layer.of("beta")[unit] = 0;
        }
        double gamma = layer.of("gamma")[unit];
        if (gamma != 0 || layer.of("beta")[unit] == 0) {
            next.scaleInput(unit, gamma);
            layer.of("beta")[unit] /= gamma == 0 ? 1 : gamma;
            layer.of("gamma")[unit] = 1;
        }
    }

    /** All numbers that make a unit what it is. */
    private double[] signature(int unit) {
        return DoubleStream.concat(
                        DoubleStream.of(layer.incoming(unit)), layer.perUnit().mapToDouble(values -> values[unit]))
                .toArray();
    }

    private void sort() {
        int[] order = IntStream.range(0, layer.units())
                .boxed()
                .sorted(Comparator.comparing(this::signature, Direction::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        permute(order);
    }

    /** Puts the units in an order. */
    void permute(int[] order) {
        layer.permute(order);
        next.permuteInputs(order);
    }

    /** All numbers of a unit: what comes in, what it has, and what goes out. */
    double[] numbers(int unit) {
        int above = next.units();
        return DoubleStream.concat(
                        DoubleStream.of(signature(unit)),
                        Arrays.stream(next.weights(), unit * above, (unit + 1) * above))
                .toArray();
    }

    private void shareAmongEqualUnits() {
        int first = 0;
        for (int unit = 1; unit <= layer.units(); unit++) {
            if (unit == layer.units() || !isEqual(signature(unit - 1), signature(unit))) {
                share(first, unit);
                first = unit;
            }
        }
    }

    private static boolean isEqual(double[] left, double[] right) {
        double distance = norm(IntStream.range(0, left.length)
                .mapToDouble(i -> left[i] - right[i])
                .toArray());
        return distance <= ROUNDING * norm(left);
    }

    /** Every unit from {@code first} to before {@code end} gets the mean of their outgoing weights. */
    private void share(int first, int end) {
        if (end - first < 2) {
            return;
        }
        double[] weights = next.weights();
        for (int above = 0; above < next.units(); above++) {
            double sum = 0;
            for (int unit = first; unit < end; unit++) {
                sum += weights[unit * next.units() + above];
            }
            for (int unit = first; unit < end; unit++) {
                weights[unit * next.units() + above] = sum / (end - first);
            }
        }
    }

    private static double norm(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
    }
}
