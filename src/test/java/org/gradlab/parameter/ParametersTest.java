package org.gradlab.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.MemberTransfer;
import org.gradlab.network.TestEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class ParametersTest {

    private static final ParameterSpace SPACE = new ParameterSpace(List.of(
            new Parameter("W1", 1, 2, true), new Parameter("b1", 1, 2, false), new Parameter("W2", 2, 1, true)));

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void trainableParametersLieBehindEachOtherAndFrozenOnesApart(Engine engine) {
        Parameters parameters = SPACE.parameters(engine.block(2));
        load(parameters.flat(), 1, 2, 3, 4, 5, 6, 7, 8);
        parameters.get("b1").fill(9);
        assertThat(parameters.get("W1").toDoubles()).containsExactly(1, 2, 5, 6);
        assertThat(parameters.get("W2").toDoubles()).containsExactly(3, 4, 7, 8);
        assertThat(parameters.flat().toDoubles()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(SPACE.size()).isEqualTo(6);
        assertThat(SPACE.trainableSize()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void updatesAreAddedToTheTrainableParametersAlone(Engine engine) {
        Block block = engine.block(2);
        Parameters parameters = SPACE.parameters(block);
        load(parameters.flat(), 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(parameters.add(updates(block, 1, 1, 1, 1, -1, -1, -1, -1), ones(block)))
                .isTrue();
        assertThat(parameters.flat().toDoubles()).containsExactly(2, 3, 4, 5, 4, 5, 6, 7);
        assertThat(parameters.get("b1").toDoubles()).containsOnly(0);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void oneBadNumberKeepsAllNumbersOfItsMemberAndStopsIt(Engine engine) {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Block block = engine.block(2);
            Parameters parameters = SPACE.parameters(block);
            Array active = ones(block);
            load(parameters.flat(), 0.1, 0.2, 0.3, 0.4, 5, 6, 7, 8);
            assertThat(parameters.add(updates(block, 1, 1, 1, bad, 1, 1, 1, 1), active))
                    .isFalse();
            assertThat(active.toDoubles()).containsExactly(0, 1);
            assertThat(parameters.flat().toDoubles()).containsExactly(0.1, 0.2, 0.3, 0.4, 6, 7, 8, 9);

            assertThat(parameters.add(updates(block, 1, 1, 1, 1, 1, 1, 1, 1), active))
                    .isTrue();
            assertThat(parameters.flat().toDoubles()).containsExactly(0.1, 0.2, 0.3, 0.4, 7, 8, 9, 10);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aSumThatOverflowsIsNotAdded(Engine engine) {
        Block block = engine.block(2);
        Parameters parameters = SPACE.parameters(block);
        load(parameters.flat(), 1, 2, 1.7e308, 4, 5, 6, 7, 8);
        assertThat(parameters.add(updates(block, 1, 1, 1e308, 1, 0, 0, 0, 0), ones(block)))
                .isFalse();
        assertThat(parameters.flat().toDoubles()).containsExactly(1, 2, 1.7e308, 4, 5, 6, 7, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W3", "b1"})
    void whatHasNoGradientIsNamed(String name) {
        Block block = TestEngines.all().findFirst().orElseThrow().block(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPACE.gradients(block).of(name))
                .withMessage("no trainable parameter is called " + name);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPACE.updates(block).of(name))
                .withMessage("no trainable parameter is called " + name);
    }

    @Test
    void aParameterThatIsNotThereIsNamed() {
        Block block = TestEngines.all().findFirst().orElseThrow().block(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPACE.parameters(block).get("W3"))
                .withMessage("no parameter is called W3");
    }

    @Test
    void aSpaceOfFrozenParametersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParameterSpace(List.of(new Parameter("W1", 1, 1, false))))
                .withMessageContaining("every parameter is frozen");
    }

    private static Array ones(Block block) {
        Array ones = block.create(1, 1);
        ones.fill(1);
        return ones;
    }

    private static Updates updates(Block block, double... numbers) {
        Updates updates = SPACE.updates(block);
        load(updates.flat(), numbers);
        return updates;
    }

    private static void load(Array array, double... numbers) {
        INDArray nd = MemberTransfer.zeros(array.members(), array.rows(), array.columns());
        MemberTransfer.write(nd, 0, numbers);
        array.load(nd, 0);
    }
}
