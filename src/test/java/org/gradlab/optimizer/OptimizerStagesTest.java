package org.gradlab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clipping, L2 and decay around a rule: two steps by hand for two members, and their edges. */
class OptimizerStagesTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-15);
    private static final List<Double> NONE = List.of();

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void clippingShortensALongGradientToItsNorm(Engine engine) {
        OptimizerBench bench = bench(engine, new Sgd(), List.of(1.0, 2.0), NONE, NONE);
        // Norms 5 and 1: (0.6, 0.8), and as it is
        assertThat(bench.step(3, 4, 0.6, 0.8)).containsExactly(new double[] {-0.06, -0.08, -0.06, -0.08}, EXACT);
        // Norms 0.5 and 10: as it is, and a fifth
        assertThat(bench.step(0.3, 0.4, 6, 8)).containsExactly(new double[] {-0.03, -0.04, -0.12, -0.16}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void clippingLeavesAZeroGradientAlone(Engine engine) {
        OptimizerBench bench = bench(engine, new Sgd(), List.of(1.0), NONE, NONE);
        assertThat(bench.step(0, 0, 3, 4)).containsExactly(new double[] {0, 0, -0.06, -0.08}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void clippingHidesNoGradientThatIsNotANumber(Engine engine) {
        OptimizerBench bench = bench(engine, new Sgd(), List.of(1.0), NONE, NONE);
        double[] updates = bench.step(Double.NaN, 1, Double.POSITIVE_INFINITY, 1);
        assertThat(updates[0]).isNaN();
        assertThat(updates[2]).isNaN();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void l2AddsAShareOfTheParametersToTheGradient(Engine engine) {
        OptimizerBench bench = bench(engine, new Momentum(List.of(0.5)), NONE, List.of(0.5, 0.0), NONE)
                .at(2, -4, 2, -4);
        // g + w / 2 = 2, -1: v = -0.2, 0.1
        assertThat(bench.step(1, 1, 1, 1)).containsExactly(new double[] {-0.2, 0.1, -0.1, -0.1}, EXACT);
        // w = 1.8, -3.9: g + w / 2 = 0.9, -1.95: v = -0.1 - 0.09, 0.05 + 0.195
        assertThat(bench.step(0, 0, 0, 0)).containsExactly(new double[] {-0.19, 0.245, -0.05, -0.05}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void l2IsAddedToTheClippedGradient(Engine engine) {
        OptimizerBench bench =
                bench(engine, new Sgd(), List.of(1.0), List.of(0.5), NONE).at(2, -4, 0, 0);
        assertThat(bench.step(3, 4, 3, 4)).containsExactly(new double[] {-0.16, 0.12, -0.06, -0.08}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void decayTakesAShareOfTheParametersWhateverTheRule(Engine engine) {
        OptimizerBench bench = bench(engine, new Momentum(List.of(0.5)), NONE, NONE, List.of(0.5, 0.0))
                .at(2, -4, 2, -4);
        // -0.1 g - 0.1 x 0.5 w
        assertThat(bench.step(1, 1, 1, 1)).containsExactly(new double[] {-0.2, 0.1, -0.1, -0.1}, EXACT);
        // w = 1.8, -3.9; the velocity knows nothing of the decay: -0.05 - 0.09, -0.05 + 0.195
        assertThat(bench.step(0, 0, 0, 0)).containsExactly(new double[] {-0.14, 0.145, -0.05, -0.05}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theGradientItselfIsLeftAsItIs(Engine engine) {
        OptimizerBench bench = bench(engine, new Sgd(), List.of(1.0), List.of(0.5), List.of(0.5));
        bench.step(3, 4, 6, 8);
        assertThat(bench.gradient()).containsExactly(3, 4, 6, 8);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void decayFollowsTheScheduleOfTheRate(Engine engine) {
        LearningRate falling = new LearningRate(List.of(0.1), new ExponentialSchedule(List.of(0.5)), List.of());
        Optimizer optimizer = new Optimizer(new Sgd(), falling, NONE, NONE, List.of(0.5));
        OptimizerBench bench = new OptimizerBench(engine, optimizer, 1, 1).at(2);
        assertThat(bench.step(0)).containsExactly(new double[] {-0.1}, EXACT);
        assertThat(bench.at(2).step(0)).containsExactly(new double[] {-0.05}, EXACT);
    }

    /** A norm is over all the parameters of a member, and over no other member's. */
    @ParameterizedTest
    @MethodSource("engines")
    void aNeighbourWithAHugeGradientClipsNobodyElse(Engine engine) {
        OptimizerBench bench = bench(engine, new Sgd(), List.of(1.0), NONE, NONE);
        double[] updates = bench.step(1e200, Double.NaN, 0.3, 0.4);
        assertThat(Arrays.copyOfRange(updates, 2, 4)).containsExactly(new double[] {-0.03, -0.04}, EXACT);
    }

    private static OptimizerBench bench(
            Engine engine, UpdateRule rule, List<Double> clipNorm, List<Double> l2, List<Double> decay) {
        return new OptimizerBench(engine, new Optimizer(rule, LearningRate.constant(0.1), clipNorm, l2, decay), 2, 2);
    }
}
