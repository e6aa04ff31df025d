package org.gradlab.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.Unary;
import org.gradlab.network.ExactSlope;
import org.gradlab.network.TestEngines;
import org.gradlab.network.Ulps;
import org.gradlab.state.BlockState;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.StateSpace;
import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossTest {

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void meanSquaredErrorIsAMeanOverRowsAndOutputs(Engine engine) {
        double[] a = {1, 2, 3, 4};
        double[] y = {1, 0, 3, 0};
        assertThat(value(engine, new MeanSquaredError(), 2, a, y)).isEqualTo((4.0 + 16) / 4);
        assertThat(gradient(engine, new MeanSquaredError(), 2, a, y)).containsExactly(0, 1, 0, 2);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void binaryCrossEntropyIsRightWhereItIsEasy(Engine engine) {
        double expected = -(Math.log(1 / (1 + Math.exp(-0.5))) + Math.log(1 - 1 / (1 + Math.exp(1.5)))) / 2;
        assertThat(value(engine, new BinaryCrossEntropy(), 1, new double[] {0.5, -1.5}, new double[] {1, 0}))
                .isCloseTo(expected, Percentage.withPercentage(1e-10));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void binaryCrossEntropyOverflowsForNoLogitAndKeepsATinyLoss(Engine engine) {
        Loss loss = new BinaryCrossEntropy();
        assertThat(value(engine, loss, 1, new double[] {800}, new double[] {0})).isEqualTo(800);
        assertThat(value(engine, loss, 1, new double[] {-800}, new double[] {1}))
                .isEqualTo(800);
        assertThat(value(engine, loss, 1, new double[] {40}, new double[] {1}))
                .isCloseTo(4.248354255291589e-18, Percentage.withPercentage(1e-8));
        assertThat(value(engine, loss, 1, new double[] {-40}, new double[] {0}))
                .isCloseTo(4.248354255291589e-18, Percentage.withPercentage(1e-8));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void categoricalCrossEntropyIsAMeanOverRowsAlone(Engine engine) {
        double[] z = {1, 2, 3, -1, 0, 1};
        double[] y = {0, 0, 1, 1, 0, 0};
        double sum = Math.exp(-2) + Math.exp(-1) + 1;
        double expected = (Math.log(sum) + Math.log(sum) + 2) / 2;
        assertThat(value(engine, new CategoricalCrossEntropy(), 3, z, y))
                .isCloseTo(expected, Percentage.withPercentage(1e-10));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void categoricalCrossEntropyOverflowsForNoLogit(Engine engine) {
        double[] z = {900, -900, 0};
        Loss loss = new CategoricalCrossEntropy();
        assertThat(value(engine, loss, 3, z, new double[] {0, 1, 0})).isCloseTo(1800, Offset.offset(1e-9));
        assertThat(value(engine, loss, 3, z, new double[] {1, 0, 0})).isCloseTo(0, Offset.offset(1e-12));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void binaryCrossEntropyIsAMeanOverRowsAndOutputs(Engine engine) {
        double[] z = {0, 0, 0, 2, -2, 0};
        double[] y = {0, 1, 1, 1, 0, 0};
        double expected = (4 * Math.log(2) + 2 * Math.log1p(Math.exp(-2))) / 6;
        assertThat(value(engine, new BinaryCrossEntropy(), 3, z, y))
                .isCloseTo(expected, Percentage.withPercentage(1e-10));
        double[] logits = {0, -Math.log(3), Math.log(3), 0};
        assertThat(gradientOfOutput(engine, new BinaryCrossEntropy(), 2, logits, new double[] {0, 1, 1, 0.5}))
                .containsExactly(new double[] {0.125, -0.1875, -0.0625, 0}, Offset.offset(1e-16));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void categoricalCrossEntropysGradientIsDividedByTheRows(Engine engine) {
        double[] a = {0.5, 0.25, 0.25, 0.125, 0.125, 0.75};
        double[] y = {1, 0, 0, 0, 0, 1};
        assertThat(gradient(engine, new CategoricalCrossEntropy(), 3, a, y))
                .containsExactly(-0.25, 0.125, 0.125, 0.0625, 0.0625, -0.125);
    }

    /** Down to the smallest double, where a - y has lost all digits since 37: to 5 units in the last place. */
    @ParameterizedTest
    @MethodSource("engines")
    void binaryCrossEntropysSlopeIsRightWhereTheAnswerIsAlmostCertain(Engine engine) {
        double[] z = {-745, -740, -709, -100, -37, -3, 0, 1e-9, 1, 18, 36, 37, 38, 100, 709, 740, 745};
        for (double y : new double[] {0, 1}) {
            double[] targets = new double[z.length];
            Arrays.fill(targets, y);
            double[] slopes = gradientOfOutput(engine, new BinaryCrossEntropy(), z.length, z, targets);
            for (int i = 0; i < z.length; i++) {
                Dfp exact = y == 0
                        ? ExactSlope.sigmoid(z[i])
                        : ExactSlope.sigmoid(-z[i]).negate();
                assertThat(new Ulps(exact.divide(z.length)).between(slopes[i], 0))
                        .as("slope %s at %s of target %s", slopes[i], z[i], y)
                        .isLessThan(5);
            }
        }
    }

    /** Of a softmax a difference of logits has rounded once more: |z - z'| / 2 units in the last place. */
    @ParameterizedTest
    @MethodSource("engines")
    void categoricalCrossEntropysSlopeIsRightWhereTheAnswerIsAlmostCertain(Engine engine) {
        for (double z : new double[] {0, 1, 18, 37, 38.1, 100, 300.3, 700, 740}) {
            double[] logits = {z, 0, -0.7};
            for (int target = 0; target < 3; target++) {
                double[] y = new double[3];
                y[target] = 1;
                Bound bound = filled(engine, new CategoricalCrossEntropy(), 3, logits, y);
                bound.activations.softmax(bound.output);
                double[] slopes = bound.gradient();
                for (int i = 0; i < 3; i++) {
                    assertThat(new Ulps(categoricalSlope(logits, target, i)).between(slopes[i], 0))
                            .as("slope %s by logit %s of %s, target %s", slopes[i], i, logits, target)
                            .isLessThan(6 + z / 2);
                }
            }
        }
    }

    /** a_i, or where i is the target minus the sum of the others. */
    private static Dfp categoricalSlope(double[] z, int target, int i) {
        Dfp sum = ExactSlope.expOfDifference(0, 0).getZero();
        Dfp others = sum;
        for (int j = 0; j < z.length; j++) {
            Dfp e = ExactSlope.expOfDifference(z[j], 0);
            sum = sum.add(e);
            others = j == target ? others : others.add(e);
        }
        return (i == target ? others.negate() : ExactSlope.expOfDifference(z[i], 0)).divide(sum);
    }

    /** A network that knows nothing yet: 0.25 for 0.5 everywhere, ln 2, and ln of the number of classes. */
    @ParameterizedTest
    @MethodSource("engines")
    void theLossOfEqualOutputsIsTheOneOfGuessing(Engine engine) {
        assertThat(value(engine, new MeanSquaredError(), 1, new double[] {0.5, 0.5}, new double[] {0, 1}))
                .isEqualTo(0.25);
        assertThat(value(engine, new BinaryCrossEntropy(), 2, new double[4], new double[] {0, 1, 1, 1}))
                .isCloseTo(Math.log(2), Percentage.withPercentage(1e-12));
        assertThat(value(engine, new CategoricalCrossEntropy(), 3, new double[] {5, 5, 5, -2, -2, -2}, new double[] {
                    0, 1, 0, 0, 0, 1
                }))
                .isCloseTo(Math.log(3), Percentage.withPercentage(1e-12));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void crossEntropiesIncreaseSmoothlyTowardsTheirLimits(Engine engine) {
        for (double z = -800; z <= 800; z += 12.5) {
            // ln(1 + e^z), where neither branch overflows
            double expected = z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
            assertThat(value(engine, new BinaryCrossEntropy(), 1, new double[] {z}, new double[] {0}))
                    .as("binary, z = %s", z)
                    .isCloseTo(expected, Offset.offset(1e-10 * expected));
            assertThat(value(engine, new CategoricalCrossEntropy(), 2, new double[] {z, 0}, new double[] {0, 1}))
                    .as("categorical, z = %s", z)
                    .isCloseTo(expected, Offset.offset(1e-10 * expected + 1e-15));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void eachMemberHasALossOfItsOwn(Engine engine) {
        Loss loss = new MeanSquaredError();
        Bound bound = new Bound(engine.block(2), loss, 2, 1);
        bound.output.load(new double[] {1, 2, 3, 5}, 0);
        assertThat(bound.value()).containsExactly(2.5, 17);
    }

    /** r^2 / 2 up to |r| = delta, and from there on the tangent. */
    @ParameterizedTest
    @MethodSource("engines")
    void hubersLossIsAParabolaThatGoesOverIntoLines(Engine engine) {
        Loss loss = new Huber(List.of(2.0));
        double[] a = {0.5, -2, 4, -5};
        assertThat(value(engine, loss, 2, a, new double[4])).isEqualTo((0.125 + 2 + 6 + 8) / 4);
        assertThat(gradient(engine, loss, 2, a, new double[4])).containsExactly(0.125, -0.5, 0.5, -0.5);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyElementwiseLossIsTheMeanOfItsScalarDefinition(Engine engine) {
        double[] output = {0.3, -1.7, 2.9, -0.4, 0, 5};
        double[] y = {1, 0, 0, 0.25, 0.5, 1};
        for (ElementwiseLoss loss :
                List.of(new MeanSquaredError(), new Huber(List.of(1.5)), new BinaryCrossEntropy())) {
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                sum += loss.value().at(output[i], y[i]);
            }
            assertThat(value(engine, loss, 3, output, y))
                    .as(loss.word())
                    .isCloseTo(sum / 6, Percentage.withPercentage(1e-12));
            double[] gradient = gradientOfOutput(engine, loss, 3, output, y);
            for (int i = 0; i < y.length; i++) {
                assertThat(gradient[i])
                        .as(loss.word())
                        .isCloseTo(loss.slope().at(output[i], y[i]) / 6, Offset.offset(1e-16));
            }
        }
    }

    private static double value(Engine engine, Loss loss, int outputs, double[] output, double[] y) {
        return filled(engine, loss, outputs, output, y).value()[0];
    }

    /** From the activations a of the last layer. */
    private static double[] gradient(Engine engine, Loss loss, int outputs, double[] a, double[] y) {
        Bound bound = filled(engine, loss, outputs, a, y);
        bound.activations.fill(a);
        return bound.gradient();
    }

    /** From what the loss is computed from: logits go through their activation first. */
    private static double[] gradientOfOutput(Engine engine, Loss loss, int outputs, double[] output, double[] y) {
        Bound bound = filled(engine, loss, outputs, output, y);
        bound.activations.apply(loss.takesLogits() ? Unary.SIGMOID : Unary.IDENTITY, bound.output);
        return bound.gradient();
    }

    private static Bound filled(Engine engine, Loss loss, int outputs, double[] output, double[] y) {
        Bound bound = new Bound(engine.block(1), loss, y.length / outputs, outputs);
        bound.output.fill(output);
        bound.targets.fill(y);
        return bound;
    }

    /** A loss above arrays of zeros. */
    private static final class Bound {

        private final Block block;

        /** z for a loss that takes logits, a otherwise. */
        private final Array output;

        private final Array activations;
        private final Array targets;
        private final Array gradient;
        private final LossPass pass;

        Bound(Block block, Loss loss, int rows, int outputs) {
            this.block = block;
            this.activations = block.create(rows, outputs);
            this.targets = block.create(rows, outputs);
            this.gradient = block.create(rows, outputs);
            Array logits = block.create(rows, outputs);
            this.output = loss.takesLogits() ? logits : activations;
            BlockState state = new BlockState(
                    block,
                    new StateSpace(loss.hyperparameters().stream()
                            .map(Hyperparameter::slot)
                            .toList()));
            loss.hyperparameters()
                    .forEach(setting ->
                            state.get(setting.name()).fill(setting.values().get(0)));
            this.pass = loss.bind(new LossBinding(block, state, logits, activations, targets, gradient));
        }

        double[] value() {
            Array into = block.create(1, 1);
            pass.value(into);
            return into.toDoubles();
        }

        double[] gradient() {
            pass.gradient();
            return gradient.toDoubles();
        }
    }
}
