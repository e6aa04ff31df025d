package org.gradlab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockStateTest {

    private static final StateSpace SPACE = new StateSpace(List.of(
            Slot.parameter("W1", 1, 2, true), Slot.parameter("b1", 1, 2, false), Slot.parameter("W2", 2, 1, true)));

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void trainableParametersLieBehindEachOtherAndFrozenOnesApart(Engine engine) {
        BlockState state = new BlockState(engine.block(2), SPACE);
        Array parameters = state.row(Role.PARAMETER);
        load(parameters, 1, 2, 3, 4, 5, 6, 7, 8);
        state.get("b1").fill(9);
        assertThat(state.get("W1").toDoubles()).containsExactly(1, 2, 5, 6);
        assertThat(state.get("W2").toDoubles()).containsExactly(3, 4, 7, 8);
        assertThat(parameters.toDoubles()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(state.row(Role.FROZEN).toDoubles()).containsOnly(9);
        assertThat(SPACE.parameterCount()).isEqualTo(6);
        assertThat(SPACE.size(Role.PARAMETER)).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void updatesAreAddedToTheTrainableParametersAlone(Engine engine) {
        Block block = engine.block(2);
        BlockState state = new BlockState(block, SPACE);
        Array parameters = state.row(Role.PARAMETER);
        load(parameters, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(parameters.addFinite(updates(block, 1, 1, 1, 1, -1, -1, -1, -1), ones(block)))
                .isTrue();
        assertThat(parameters.toDoubles()).containsExactly(2, 3, 4, 5, 4, 5, 6, 7);
        assertThat(state.get("b1").toDoubles()).containsOnly(0);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void oneBadNumberKeepsAllNumbersOfItsMemberAndStopsIt(Engine engine) {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Block block = engine.block(2);
            Array parameters = new BlockState(block, SPACE).row(Role.PARAMETER);
            Array active = ones(block);
            load(parameters, 0.1, 0.2, 0.3, 0.4, 5, 6, 7, 8);
            assertThat(parameters.addFinite(updates(block, 1, 1, 1, bad, 1, 1, 1, 1), active))
                    .isFalse();
            assertThat(active.toDoubles()).containsExactly(0, 1);
            assertThat(parameters.toDoubles()).containsExactly(0.1, 0.2, 0.3, 0.4, 6, 7, 8, 9);

            assertThat(parameters.addFinite(updates(block, 1, 1, 1, 1, 1, 1, 1, 1), active))
                    .isTrue();
            assertThat(parameters.toDoubles()).containsExactly(0.1, 0.2, 0.3, 0.4, 7, 8, 9, 10);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aSumThatOverflowsIsNotAdded(Engine engine) {
        Block block = engine.block(2);
        Array parameters = new BlockState(block, SPACE).row(Role.PARAMETER);
        load(parameters, 1, 2, 1.7e308, 4, 5, 6, 7, 8);
        assertThat(parameters.addFinite(updates(block, 1, 1, 1e308, 1, 0, 0, 0, 0), ones(block)))
                .isFalse();
        assertThat(parameters.toDoubles()).containsExactly(1, 2, 1.7e308, 4, 5, 6, 7, 8);
    }

    /** Members 1 and 2 of a population whose first member is number 7 of the run. */
    @ParameterizedTest
    @MethodSource("engines")
    void aBlockTakesOverItsMembersAndGivesBackWhatTrainingChanges(Engine engine) {
        Population population = new Population(SPACE, 7, 4);
        for (int m = 0; m < 4; m++) {
            population.set("W1", m, m, -m);
            population.set("b1", m, 10 * m, 10);
        }
        BlockState state = new BlockState(engine.block(2), SPACE);
        state.load(population, 1);
        assertThat(state.members()).containsExactly(8, 9);
        assertThat(state.get("W1").toDoubles()).containsExactly(1, -1, 2, -2);
        assertThat(state.get("b1").toDoubles()).containsExactly(10, 10, 20, 10);

        state.get("W1").fill(5);
        state.get("b1").fill(6);
        state.store(population, new int[] {1, 2}, new boolean[] {true, true});
        assertThat(population.array("W1").ravel().toDoubleVector()).containsExactly(0, 0, 5, 5, 5, 5, 3, -3);
        assertThat(population.array("b1").ravel().toDoubleVector()).containsExactly(0, 10, 10, 10, 20, 10, 30, 10);
    }

    /** Members 1 and 3, of which only the second is given back. */
    @ParameterizedTest
    @MethodSource("engines")
    void aBlockHoldsAnyMembersAndGivesBackThoseThatAreKept(Engine engine) {
        Population population = new Population(SPACE, MemberSet.of(2, 3, 5, 8));
        for (int m = 0; m < 4; m++) {
            population.set("W1", m, m, -m);
        }
        BlockState state = new BlockState(engine.block(2), SPACE);
        state.load(population, new int[] {1, 3});
        assertThat(state.members()).containsExactly(3, 8);
        assertThat(state.get("W1").toDoubles()).containsExactly(1, -1, 3, -3);

        state.get("W1").fill(5);
        state.store(population, new int[] {1, 3}, new boolean[] {false, true});
        assertThat(population.array("W1").ravel().toDoubleVector()).containsExactly(0, 0, 1, -1, 2, -2, 5, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W3", "b1"})
    void whatHasNoGradientIsNamed(String name) {
        Block block = TestEngines.all().findFirst().orElseThrow().block(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gradients.zeros(block, SPACE).of(name))
                .withMessage("no trained parameter is called " + name);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Updates.zeros(block, SPACE, Role.PARAMETER).of(name))
                .withMessage("nothing is added to " + name);
    }

    @Test
    void whatIsNotThereIsNamed() {
        BlockState state =
                new BlockState(TestEngines.all().findFirst().orElseThrow().block(1), SPACE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.get("W3"))
                .withMessage("no part of the state is called W3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.row(Role.OPTIMIZER))
                .withMessage("no part of the state is a OPTIMIZER");
    }

    private static Array ones(Block block) {
        Array ones = block.create(1, 1);
        ones.fill(1);
        return ones;
    }

    private static Array updates(Block block, double... numbers) {
        Updates updates = Updates.zeros(block, SPACE, Role.PARAMETER);
        load(updates.flat(), numbers);
        return updates.flat();
    }

    private static void load(Array array, double... numbers) {
        array.load(numbers, 0);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aBlockTakesWhatAnotherHasOrWhatWasLearntAlone(Engine engine) {
        StateSpace space = SPACE.with(List.of(Slot.number("mean", Role.STATISTIC), Slot.number("v", Role.OPTIMIZER)));
        Population population = new Population(space, 4, 2);
        for (String name : List.of("mean", "v")) {
            population.setNumber(name, 0, 7);
            population.setNumber(name, 1, 8);
        }
        population.set("W1", 1, 1, 2);
        population.set("b1", 1, 3, 4);
        BlockState state = new BlockState(engine.block(1), space);
        state.loadLearnt(population, new int[] {1});
        assertThat(state.get("W1").toDoubles()).containsExactly(1, 2);
        assertThat(state.get("mean").toDoubles()).containsExactly(8);
        assertThat(state.get("b1").toDoubles()).containsExactly(0, 0);
        assertThat(state.get("v").toDoubles()).containsExactly(0);

        state.load(population, 1);
        BlockState other = new BlockState(engine.block(1), space);
        other.take(state);
        assertThat(other.members()).containsExactly(5);
        assertThat(other.get("b1").toDoubles()).containsExactly(3, 4);
        assertThat(other.get("v").toDoubles()).containsExactly(8);
        assertThat(other.space()).isSameAs(space);
    }
}
