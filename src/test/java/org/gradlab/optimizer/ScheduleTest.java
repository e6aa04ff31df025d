package org.gradlab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Factors of the learning rate by hand. */
class ScheduleTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-15);
    private static final List<Double> NONE = List.of();

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @Test
    void stepsFallEverySoManySteps() {
        Schedule schedule = new StepSchedule(List.of(3.0), List.of(0.5));
        assertThat(factors(schedule, 0, 1, 2, 3, 5, 6, 30))
                .containsExactly(1, 1, 1, 0.5, 0.5, 0.25, StrictMath.pow(2, -10));
    }

    @Test
    void exponentialFallsByAShareEveryStep() {
        Schedule schedule = new ExponentialSchedule(List.of(0.5));
        assertThat(factors(schedule, 0, 1, 2, 10)).containsExactly(1, 0.5, 0.25, StrictMath.pow(2, -10));
    }

    @Test
    void cosineFallsToItsFloorAndStaysThere() {
        Schedule schedule = new CosineSchedule(List.of(6.0), List.of(0.2));
        // cos of 0, 60, 90, 120 and 180 degrees: 1, 1/2, 0, -1/2, -1
        assertThat(factors(schedule, 0, 2, 3, 4, 6, 7, 12))
                .containsExactly(new double[] {1, 0.8, 0.6, 0.4, 0.2, 0.2, 0.2}, EXACT);
    }

    @Test
    void warmupGrowsInEqualPartsAndMultipliesTheSchedule() {
        LearningRate rate = new LearningRate(List.of(1.0), new ExponentialSchedule(List.of(0.5)), List.of(4.0));
        double[] settings = {0.5, 4};
        assertThat(rate.factor(0, settings)).isEqualTo(0.25);
        assertThat(rate.factor(1, settings)).isEqualTo(0.5 * 0.5);
        assertThat(rate.factor(3, settings)).isEqualTo(0.125);
        assertThat(rate.factor(4, settings)).isEqualTo(0.0625);
    }

    @Test
    void warmupOfOneStepIsNone() {
        LearningRate rate = new LearningRate(List.of(1.0), new ConstantSchedule(), List.of(1.0));
        for (long step = 0; step < 3; step++) {
            assertThat(rate.factor(step, new double[] {1})).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyMemberFollowsItsOwnNumbers(Engine engine) {
        Schedule schedule = new StepSchedule(List.of(1.0, 2.0), List.of(0.5, 0.1));
        LearningRate rate = new LearningRate(List.of(0.1, 0.2), schedule, List.of(2.0, 1.0));
        OptimizerBench bench = new OptimizerBench(engine, new Optimizer(new Sgd(), rate, NONE, NONE, NONE), 2, 1);
        assertThat(bench.step(1, 1)).containsExactly(new double[] {-0.05, -0.2}, EXACT);
        assertThat(bench.step(1, 1)).containsExactly(new double[] {-0.05, -0.2}, EXACT);
        assertThat(bench.step(1, 1)).containsExactly(new double[] {-0.025, -0.02}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aFactorThatAllShareIsEveryMembersOwn(Engine engine) {
        Schedule schedule = new CosineSchedule(List.of(50.0), List.of(0.1));
        Schedule lists = new CosineSchedule(List.of(50.0, 50.0), List.of(0.1, 0.1));
        OptimizerBench shared = bench(engine, schedule, List.of(7.0));
        OptimizerBench own = bench(engine, lists, List.of(7.0, 7.0));
        for (int step = 0; step < 60; step++) {
            assertThat(own.step(0.3, 0.7)).containsExactly(shared.step(0.3, 0.7));
        }
    }

    private static OptimizerBench bench(Engine engine, Schedule schedule, List<Double> warmup) {
        LearningRate rate = new LearningRate(List.of(0.1, 0.3), schedule, warmup);
        return new OptimizerBench(engine, new Optimizer(new Sgd(), rate, NONE, NONE, NONE), 2, 1);
    }

    private static double[] factors(Schedule schedule, long... steps) {
        double[] settings = schedule.hyperparameters().stream()
                .mapToDouble(setting -> setting.values().get(0))
                .toArray();
        double[] factors = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            factors[i] = schedule.factor(steps[i], settings);
        }
        return factors;
    }
}
