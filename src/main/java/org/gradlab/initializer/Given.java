package org.gradlab.initializer;

import java.util.List;
import java.util.Optional;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.ListOf;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.random.RandomStream;

/**
 * Weights and biases as they are written down, such as those of an example in a book.
 *
 * @param weights W, a list for each input with a number for each unit
 * @param biases b, a number for each unit; zeros where it is empty
 */
public record Given(List<List<Double>> weights, List<Double> biases) implements Initializer {

    private static final ListOf<Double> NUMBERS = new ListOf<>(RealNumber.any(), "a list of numbers, one a unit");

    static final Variant<Given> DECLARATION = Variant.of(
            "given",
            Given.class,
            Keys.of(
                    Key.required(
                            "weights",
                            new ListOf<>(NUMBERS, "a list with a list of numbers for every input"),
                            Given::weights,
                            "W, a list for every input with a number for every unit"),
                    Key.implied("biases", NUMBERS, List.of(), "zeros", Given::biases, "b, a number for every unit"),
                    Given::new));

    /** Lists that are not to be modified. */
    public Given {
        weights = weights.stream().map(List::copyOf).toList();
        biases = List.copyOf(biases);
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public Optional<String> refusal(int inputs, int units) {
        boolean areWeights = weights.size() == inputs && weights.stream().allMatch(row -> row.size() == units);
        boolean areBiases = biases.isEmpty() || biases.size() == units;
        return areWeights && areBiases
                ? Optional.empty()
                : Optional.of("weights of " + inputs + " lists of " + units
                        + " numbers, and as many biases: the layer has " + inputs + " inputs and " + units + " units");
    }

    @Override
    public double[] weights(int inputs, int units, RandomStream stream) {
        return numbers();
    }

    @Override
    public Moments moments(int inputs, int units) {
        return Moments.of(numbers());
    }

    @Override
    public Moments biasMoments() {
        return Moments.of(biases.stream().mapToDouble(bias -> bias).toArray());
    }

    private double[] numbers() {
        return weights.stream()
                .flatMap(List::stream)
                .mapToDouble(weight -> weight)
                .toArray();
    }

    @Override
    public double[] biases(int units, RandomStream stream) {
        return biases.isEmpty()
                ? new double[units]
                : biases.stream().mapToDouble(bias -> bias).toArray();
    }
}
