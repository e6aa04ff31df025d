package org.gradlab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two steps of every rule, worked out by hand for two members with rates 0.1 and 0.2. */
class RuleByHandTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-15);

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void gradientDescent(Engine engine) {
        OptimizerBench bench = bench(engine, new Sgd());
        assertThat(bench.step(3, -4)).containsExactly(new double[] {-0.3, 0.8}, EXACT);
        assertThat(bench.step(1, 2)).containsExactly(new double[] {-0.1, -0.4}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void momentum(Engine engine) {
        OptimizerBench bench = bench(engine, new Momentum(List.of(0.5, 0.9)));
        assertThat(bench.step(3, -4)).containsExactly(new double[] {-0.3, 0.8}, EXACT);
        // 0.5 x -0.3 - 0.1 x 1; 0.9 x 0.8 - 0.2 x 2
        assertThat(bench.step(1, 2)).containsExactly(new double[] {-0.25, 0.32}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void nesterov(Engine engine) {
        OptimizerBench bench = bench(engine, new Nesterov(List.of(0.5, 0.9)));
        // 0.5 x -0.3 - 0.3; 0.9 x 0.8 + 0.8
        assertThat(bench.step(3, -4)).containsExactly(new double[] {-0.45, 1.52}, EXACT);
        // v = -0.25, 0.32: 0.5 x -0.25 - 0.1; 0.9 x 0.32 - 0.4
        assertThat(bench.step(1, 2)).containsExactly(new double[] {-0.225, -0.112}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void adam(Engine engine) {
        assertAdam(bench(engine, new Adam(List.of(0.5, 0.75), List.of(0.75, 0.5), List.of(1.0, 2.0))));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void adamWIsAdamUntilWeightsDecay(Engine engine) {
        assertAdam(bench(engine, new AdamW(new Adam(List.of(0.5, 0.75), List.of(0.75, 0.5), List.of(1.0, 2.0)))));
    }

    private static void assertAdam(OptimizerBench bench) {
        // m = 1, v = 1, mhat = 2, vhat = 4: -0.1 x 2 / (2 + 1); m = -1, v = 8, mhat = -4, vhat = 16: 0.2 x 4 / (4 + 2)
        assertThat(bench.step(2, -4)).containsExactly(new double[] {-0.2 / 3, 0.8 / 6}, EXACT);
        // m = 2.5, v = 4.75, 1 - 0.5^2 = 3/4, 1 - 0.75^2 = 7/16; m = -0.25, v = 6, 7/16, 3/4
        double first = -0.1 * (2.5 / 0.75) / (Math.sqrt(4.75 * 16 / 7) + 1);
        double second = 0.2 * (0.25 * 16 / 7) / (Math.sqrt(8) + 2);
        assertThat(bench.step(4, 2)).containsExactly(new double[] {first, second}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void rmsProp(Engine engine) {
        OptimizerBench bench = bench(engine, new RmsProp(List.of(0.75, 0.5), List.of(1.0, 2.0)));
        // v = 1: -0.1 x 2 / (1 + 1); v = 8: 0.2 x 4 / (sqrt 8 + 2)
        assertThat(bench.step(2, -4)).containsExactly(new double[] {-0.1, 0.8 / (Math.sqrt(8) + 2)}, EXACT);
        // v = 0.75 + 4 = 4.75; v = 4 + 2 = 6
        assertThat(bench.step(4, 2))
                .containsExactly(new double[] {-0.4 / (Math.sqrt(4.75) + 1), -0.4 / (Math.sqrt(6) + 2)}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void adaGrad(Engine engine) {
        OptimizerBench bench = bench(engine, new AdaGrad(List.of(1.0, 2.0)));
        // s = 9: -0.1 x 3 / (3 + 1); s = 16: 0.2 x 4 / (4 + 2)
        assertThat(bench.step(3, -4)).containsExactly(new double[] {-0.075, 0.8 / 6}, EXACT);
        // s = 25: -0.1 x 4 / (5 + 1); s = 25: -0.2 x 3 / (5 + 2)
        assertThat(bench.step(4, 3)).containsExactly(new double[] {-0.4 / 6, -0.6 / 7}, EXACT);
    }

    /** Betas of zero remember nothing: a step is the rate times the sign of the gradient, epsilon aside. */
    @ParameterizedTest
    @MethodSource("engines")
    void adamWithoutMemoryFollowsTheSign(Engine engine) {
        OptimizerBench bench = bench(engine, new Adam(List.of(0.0), List.of(0.0), List.of(1e-8)));
        Offset<Double> close = Offset.offset(1e-8);
        assertThat(bench.step(3, -4)).containsExactly(new double[] {-0.1, 0.2}, close);
        assertThat(bench.step(-1, 2)).containsExactly(new double[] {0.1, -0.2}, close);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aGradientOfZeroMovesNothing(Engine engine) {
        for (UpdateRule rule : Rules.all()) {
            OptimizerBench bench = bench(engine, rule);
            assertThat(Arrays.stream(bench.step(0, 0))).as(rule.toString()).allMatch(update -> update == 0);
        }
    }

    private static OptimizerBench bench(Engine engine, UpdateRule rule) {
        return new OptimizerBench(engine, Optimizer.of(rule, 0.1, 0.2), 2, 1);
    }
}
