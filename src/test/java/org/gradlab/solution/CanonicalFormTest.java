package org.gradlab.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradlab.network.Activation;
import org.gradlab.network.BatchNormalization;
import org.gradlab.network.Gelu;
import org.gradlab.network.Identity;
import org.gradlab.network.LayerNormalization;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.LeakyRelu;
import org.gradlab.network.Network;
import org.gradlab.network.Normalization;
import org.gradlab.network.Normalization.Position;
import org.gradlab.network.Relu;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Softmax;
import org.gradlab.network.Symmetry;
import org.gradlab.network.Tanh;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

    private static final double ROUNDING = 1e-12;
    private static final List<Activation> ACTIVATIONS =
            List.of(new Tanh(), new Sigmoid(), new Relu(), LeakyRelu.of(0.1), new Identity(), new Gelu());
    private static final List<Optional<Normalization>> NORMALIZATIONS = List.of(
            Optional.empty(),
            Optional.of(batch(Position.BEFORE_ACTIVATION)),
            Optional.of(batch(Position.AFTER_ACTIVATION)),
            Optional.of(layer(Position.BEFORE_ACTIVATION)),
            Optional.of(layer(Position.AFTER_ACTIVATION)));

    private static Normalization batch(Position position) {
        return new BatchNormalization(position, List.of(1e-5), List.of(0.1));
    }

    private static Normalization layer(Position position) {
        return new LayerNormalization(position, List.of(1e-5));
    }

    private static LayerSpec spec(int units, Activation f, boolean bias, Optional<Normalization> normalization) {
        return new LayerSpec(units, f, bias, true, normalization, List.of());
    }

    private static void assertSame(Map<String, double[]> actual, Map<String, double[]> expected, String what) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, values) ->
                assertThat(actual.get(name)).as("%s: %s", what, name).containsExactly(values, within(ROUNDING)));
    }

    @Test
    void everyPermutationAndFlipOfEveryLayerHasOneFormAndComputesTheSame() {
        for (Activation f : ACTIVATIONS) {
            for (boolean bias : new boolean[] {true, false}) {
                Network network = new Network(
                        2,
                        List.of(
                                spec(3, f, bias, Optional.empty()),
                                spec(2, f, bias, Optional.empty()),
                                spec(2, new Sigmoid(), bias, Optional.empty())));
                checkAllCopies(network, f + (bias ? "" : " without bias"));
            }
        }
    }

    @Test
    void fiveUnitsHave3840Copies() {
        Network network = new Network(2, List.of(LayerSpec.of(5, new Tanh()), LayerSpec.of(1, new Sigmoid())));
        Map<String, double[]> member = new PlainNetwork(network).random(3);

        assertThat(Copies.of(network, member)).hasSize(120 * 32);
        checkAllCopies(network, "2-5-1");
    }

    private static void checkAllCopies(Network network, String what) {
        PlainNetwork plain = new PlainNetwork(network);
        Map<String, double[]> member = plain.random(7);
        double[] outputs = plain.outputs(member);
        Map<String, double[]> form = new CanonicalForm(network).of(member);
        assertThat(plain.outputs(form)).as(what).containsExactly(outputs, within(ROUNDING));
        assertSame(new CanonicalForm(network).of(form), form, what + " twice");
        List<Map<String, double[]>> copies = Copies.of(network, member);
        for (Map<String, double[]> copy : copies) {
            assertSame(new CanonicalForm(network).of(copy), form, what);
        }
        assertThat(plain.outputs(copies.get(copies.size() - 1))).containsExactly(outputs, within(ROUNDING));
    }

    /** Every kind of normalisation with every function, in a layer in the middle and in the last one. */
    @Test
    void theFormComputesTheSameAndIsItsOwnForm() {
        for (Optional<Normalization> normalization : NORMALIZATIONS) {
            for (Activation f : ACTIVATIONS) {
                for (int biases = 0; biases < 8; biases++) {
                    Network network = new Network(
                            3,
                            List.of(
                                    spec(3, f, (biases & 1) == 0, normalization),
                                    spec(4, f, (biases & 2) == 0, normalization),
                                    spec(2, new Softmax(), (biases & 4) == 0, normalization)));
                    PlainNetwork plain = new PlainNetwork(network);
                    Map<String, double[]> member = plain.random(biases);
                    Map<String, double[]> form = new CanonicalForm(network).of(member);
                    String what = normalization + " " + f + " " + biases;

                    assertThat(plain.outputs(form)).as(what).containsExactly(plain.outputs(member), within(ROUNDING));
                    assertSame(new CanonicalForm(network).of(form), form, what);
                    assertSame(new CanonicalForm(network).of(shuffled(network, member, biases)), form, what);
                }
            }
        }
    }

    private static Map<String, double[]> shuffled(Network network, Map<String, double[]> member, int seed) {
        Map<String, double[]> copy = Copies.clone(member);
        for (int l = 1; l < network.depth(); l++) {
            LayerNumbers below = new LayerNumbers(network.layer(l), copy);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, below.units()).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            int[] chosen = order.stream().mapToInt(i -> i).toArray();
            below.permute(chosen);
            new LayerNumbers(network.layer(l + 1), copy).permuteInputs(chosen);
        }
        return copy;
    }

    @Test
    void signsOfNormalizedUnitsAreTakenAway() {
        Network network = new Network(
                2,
                List.of(
                        spec(3, new Tanh(), true, Optional.of(batch(Position.BEFORE_ACTIVATION))),
                        LayerSpec.of(1, new Sigmoid())));
        PlainNetwork plain = new PlainNetwork(network);
        Map<String, double[]> member = plain.random(5);
        Map<String, double[]> copy = Copies.clone(member);
        negate(copy, "W1", 1);
        negate(copy, "W1", 4);
        negate(copy, "b1", 1);
        negate(copy, "mean1", 1);
        negate(copy, "gamma1", 1);

        assertThat(plain.outputs(copy)).containsExactly(plain.outputs(member), within(ROUNDING));
        assertSame(
                new CanonicalForm(network).of(copy), new CanonicalForm(network).of(member), "a unit's incoming sign");

        negate(copy, "gamma1", 2);
        negate(copy, "beta1", 2);
        negate(copy, "W2", 2);

        assertThat(plain.outputs(copy)).containsExactly(plain.outputs(member), within(ROUNDING));
        assertSame(new CanonicalForm(network).of(copy), new CanonicalForm(network).of(member), "its argument's sign");
    }

    @Test
    void theSignOfALayerThatIsNormalizedIsTakenAway() {
        Network network = new Network(
                2,
                List.of(
                        spec(3, new Gelu(), true, Optional.of(layer(Position.BEFORE_ACTIVATION))),
                        LayerSpec.of(1, new Sigmoid())));
        PlainNetwork plain = new PlainNetwork(network);
        Map<String, double[]> member = plain.random(5);
        Map<String, double[]> copy = Copies.clone(member);
        List.of("W1", "b1", "gamma1").forEach(name -> Arrays.setAll(copy.get(name), i -> -member.get(name)[i]));

        assertThat(plain.outputs(copy)).containsExactly(plain.outputs(member), within(ROUNDING));
        assertSame(new CanonicalForm(network).of(copy), new CanonicalForm(network).of(member), "all signs");
    }

    private static void negate(Map<String, double[]> member, String name, int at) {
        member.get(name)[at] *= -1;
    }

    @Test
    void scalesOfHomogeneousUnitsAreTakenAway() {
        Network network = new Network(2, List.of(LayerSpec.of(3, new Relu()), LayerSpec.of(1, new Sigmoid())));
        PlainNetwork plain = new PlainNetwork(network);
        Map<String, double[]> member = plain.random(2);
        Map<String, double[]> copy = Copies.clone(member);
        new LayerNumbers(network.layer(1), copy).scale(1, 8);
        new LayerNumbers(network.layer(2), copy).scaleInput(1, 0.125);

        assertThat(plain.outputs(copy)).containsExactly(plain.outputs(member), within(ROUNDING));
        assertSame(new CanonicalForm(network).of(copy), new CanonicalForm(network).of(member), "scale");
    }

    /** After an equal start all units stay equal; then the function does not say how their outgoing weights are shared out. */
    @Test
    void unitsThatComputeTheSameShareTheirOutgoingWeights() {
        Network network = new Network(2, List.of(LayerSpec.of(3, new Tanh()), LayerSpec.of(1, new Sigmoid())));
        Map<String, double[]> member = new HashMap<>(Map.of(
                "W1", new double[] {1, -1, 0.5, 2, -2, 0.5},
                "b1", new double[] {0.5, -0.5, 1},
                "W2", new double[] {3, 1, 7},
                "b2", new double[] {0}));
        Map<String, double[]> form = new CanonicalForm(network).of(member);

        assertThat(form.get("W2")).contains(1, 1, 7);
        assertThat(new PlainNetwork(network).outputs(form))
                .containsExactly(new PlainNetwork(network).outputs(member), within(ROUNDING));
        Copies.of(network, member).forEach(copy -> assertSame(new CanonicalForm(network).of(copy), form, "tie"));
    }

    @Test
    void aUnitWithoutIncomingWeightsBecomesPartOfTheNextBias() {
        Network network = new Network(1, List.of(LayerSpec.of(2, new Sigmoid()), LayerSpec.of(1, new Identity())));
        Map<String, double[]> member = new HashMap<>(Map.of(
                "W1", new double[] {0, 1},
                "b1", new double[] {0, 0},
                "W2", new double[] {4, 1},
                "b2", new double[] {1}));
        Map<String, double[]> form = new CanonicalForm(network).of(member);

        assertThat(form.get("W2")).containsExactly(0, 1);
        assertThat(form.get("b2")).containsExactly(3);
        Copies.of(network, member).forEach(copy -> assertSame(new CanonicalForm(network).of(copy), form, "constant"));
    }

    @Test
    void noFunctionClaimsASymmetryThatItDoesNotHave() {
        for (Activation f : ACTIVATIONS) {
            PlainNetwork one = new PlainNetwork(new Network(1, List.of(spec(1, f, false, Optional.empty()))));
            double[] plus = one.outputs(Map.of("W1", new double[] {1.5}));
            double[] minus = one.outputs(Map.of("W1", new double[] {-1.5}));
            double[] three = one.outputs(Map.of("W1", new double[] {4.5}));
            boolean isOdd = holds(plus, minus, -1, 0);
            boolean isHomogeneous = holds(plus, three, 3, 0);
            Symmetry expected = isHomogeneous
                    ? isOdd ? Symmetry.LINEAR : Symmetry.POSITIVE_SCALE
                    : isOdd ? Symmetry.ODD : holds(plus, minus, -1, 1) ? Symmetry.COMPLEMENT : Symmetry.NONE;

            assertThat(f.symmetry()).as(f.toString()).isEqualTo(expected);
        }
    }

    private static boolean holds(double[] before, double[] after, double factor, double shift) {
        return IntStream.range(0, before.length)
                .allMatch(i -> Math.abs(factor * before[i] + shift - after[i]) < ROUNDING);
    }
}
