package org.gradlab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A parameter with a learning rate of its own is trained as if all had that rate, and the others as if none had one. */
final class OwnRateTest {

    private static final int MEMBERS = 3;
    private static final double RATE = 0.1;
    private static final Hyperparameter OWN = new Hyperparameter("own", List.of(0.5, 2.0, 0.1));
    private static final Schedule HALVING = new ExponentialSchedule(List.of(0.5));

    static Stream<Arguments> cases() {
        return TestEngines.all().flatMap(engine -> Rules.all().stream().map(rule -> Arguments.of(engine, rule)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itsUpdatesAreThoseOfAnOptimizerWithThatRate(Engine engine, UpdateRule rule) {
        List<double[]> mixed = updates(engine, rule, RATE, true);
        List<double[]> others = updates(engine, rule, RATE, false);

        for (int m = 0; m < MEMBERS; m++) {
            List<double[]> alone = updates(engine, rule, OWN.values().get(m), false);
            for (int step = 0; step < mixed.size(); step++) {
                assertThat(of(mixed.get(step), m, 0, 2)).isEqualTo(of(others.get(step), m, 0, 2));
                assertThat(of(mixed.get(step), m, 2, 5)).isEqualTo(of(alone.get(step), m, 2, 5));
                assertThat(of(mixed.get(step), m, 5, 6)).isEqualTo(of(others.get(step), m, 5, 6));
            }
        }
    }

    private static double[] of(double[] updates, int member, int from, int to) {
        return Arrays.copyOfRange(updates, 6 * member + from, 6 * member + to);
    }

    /** [members, 6] at each of some steps with decay, clipping and a schedule; the middle three numbers have rates of their own. */
    private static List<double[]> updates(Engine engine, UpdateRule rule, double rate, boolean hasOwn) {
        LearningRate learningRate = new LearningRate(List.of(rate), HALVING, List.of());
        Optimizer optimizer = new Optimizer(rule, learningRate, List.of(10.0), List.of(0.01), List.of(0.02));
        Slot middle = Slot.parameter("middle", 3, 1, true);
        StateSpace space = new StateSpace(List.of(
                        Slot.parameter("first", 1, 2, true),
                        hasOwn ? middle.learningAt(OWN) : middle,
                        Slot.parameter("last", 1, 1, true),
                        OWN.slot()))
                .with(optimizer.memory(6))
                .with(optimizer.hyperparameters().stream()
                        .map(Hyperparameter::slot)
                        .toList());
        Block block = engine.block(MEMBERS);
        Workspace workspace = Workspace.of(block, space);
        OptimizerPass pass = optimizer.bind(
                block,
                workspace.state(),
                workspace.gradients().flat(),
                workspace.updates().flat());
        Stream.concat(optimizer.hyperparameters().stream(), Stream.of(OWN))
                .forEach(setting -> workspace.state().get(setting.name()).load(perMember(setting), 0));
        for (String name : List.of("first", "middle", "last")) {
            workspace.state().get(name).fill(0.25);
        }
        pass.loaded();
        return Stream.of(0L, 1L, 2L)
                .map(step -> {
                    double[] gradients = new double[MEMBERS * 6];
                    Arrays.setAll(gradients, i -> Math.sin(i + 7.0 * step));
                    workspace.gradients().flat().load(gradients, 0);
                    pass.update(Step.training(step));
                    return workspace.updates().flat().toDoubles();
                })
                .toList();
    }

    private static double[] perMember(Hyperparameter setting) {
        double[] values = new double[MEMBERS];
        Arrays.setAll(values, m -> setting.values().get(m % setting.values().size()));
        return values;
    }
}
