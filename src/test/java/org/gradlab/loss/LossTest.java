package org.gradlab.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
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

    private static double value(Engine engine, Loss loss, int outputs, double[] output, double[] y) {
        Block block = engine.block(1);
        int rows = y.length / outputs;
        Array into = block.create(1, 1);
        loss.value(
                filled(block, rows, outputs, output),
                filled(block, rows, outputs, y),
                block.create(rows, outputs),
                into);
        return into.toDoubles()[0];
    }

    private static double[] gradient(Engine engine, Loss loss, int outputs, double[] a, double[] y) {
        Block block = engine.block(1);
        int rows = y.length / outputs;
        Array into = block.create(rows, outputs);
        loss.gradient(filled(block, rows, outputs, a), filled(block, rows, outputs, y), into);
        return into.toDoubles();
    }

    private static Array filled(Block block, int rows, int columns, double[] values) {
        Array array = block.create(rows, columns);
        array.fill(values);
        return array;
    }
}
