package org.gradlab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimizer finds the minimum of a long valley and of Rosenbrock's function, within its number of steps. */
class ConvergenceTest {

    static Stream<Arguments> optimizers() {
        List<Arguments> cases = new ArrayList<>();
        TestEngines.all().forEach(engine -> {
            cases.add(Arguments.of(engine, new Course(new Sgd(), 0.018, 900), new Course(new Sgd(), 0.001, 12_000)));
            cases.add(Arguments.of(
                    engine, new Course(momentum(0.8), 0.018, 250), new Course(momentum(0.9), 0.001, 2_500)));
            cases.add(Arguments.of(
                    engine, new Course(nesterov(0.8), 0.018, 200), new Course(nesterov(0.9), 0.001, 2_500)));
        });
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theBottomOfAValleyIsFound(Engine engine, Course valley, Course rosenbrock) {
        double[] found = descend(engine, valley, -3, 2, ConvergenceTest::valleyGradient);
        assertThat(found[0]).isCloseTo(1, Offset.offset(1e-6));
        assertThat(found[1]).isCloseTo(-0.5, Offset.offset(1e-6));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void rosenbrocksMinimumIsFound(Engine engine, Course valley, Course rosenbrock) {
        double[] found = descend(engine, rosenbrock, -1.2, 1, ConvergenceTest::rosenbrockGradient);
        assertThat(found[0]).isCloseTo(1, Offset.offset(0.01));
        assertThat(found[1]).isCloseTo(1, Offset.offset(0.02));
    }

    /** Of (x - 1)^2 / 2 + 25 (y + 0.5)^2, whose curvatures are 1 and 50. */
    private static double[] valleyGradient(double[] at) {
        return new double[] {at[0] - 1, 50 * (at[1] + 0.5)};
    }

    /** Of (1 - x)^2 + 100 (y - x^2)^2. */
    private static double[] rosenbrockGradient(double[] at) {
        double ridge = at[1] - at[0] * at[0];
        return new double[] {-2 * (1 - at[0]) - 400 * at[0] * ridge, 200 * ridge};
    }

    private static UpdateRule momentum(double momentum) {
        return new Momentum(List.of(momentum));
    }

    private static UpdateRule nesterov(double momentum) {
        return new Nesterov(List.of(momentum));
    }

    private static double[] descend(
            Engine engine, Course course, double x, double y, UnaryOperator<double[]> gradient) {
        Optimizing optimizing = new Optimizing(engine, Optimizer.of(course.rule(), course.rate()), 1, 2);
        optimizing.parameters().fill(new double[] {x, y});
        for (int step = 0; step < course.steps(); step++) {
            double[] at = optimizing.parameters().toDoubles();
            optimizing.step(gradient.apply(at));
            optimizing.add();
        }
        return optimizing.parameters().toDoubles();
    }

    private record Course(UpdateRule rule, double rate, int steps) {}
}
