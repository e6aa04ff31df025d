package org.gradlab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameter;
import org.gradlab.parameter.ParameterSpace;
import org.gradlab.parameter.Parameters;
import org.gradlab.parameter.Updates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimizer finds the minimum of a long valley and of Rosenbrock's function, within its number of steps. */
class ConvergenceTest {

    static Stream<Arguments> optimizers() {
        List<Arguments> cases = new ArrayList<>();
        TestEngines.all().forEach(engine -> {
            // valley: rate, momentum, steps; Rosenbrock: rate, momentum, steps
            cases.add(Arguments.of(engine, new Sgd(), new Course(0.018, 0, 900), new Course(0.001, 0, 12_000)));
            cases.add(Arguments.of(engine, new Momentum(), new Course(0.018, 0.8, 250), new Course(0.001, 0.9, 2_500)));
            cases.add(Arguments.of(engine, new Nesterov(), new Course(0.018, 0.8, 200), new Course(0.001, 0.9, 2_500)));
        });
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theBottomOfAValleyIsFound(Engine engine, Optimizer optimizer, Course valley, Course rosenbrock) {
        double[] found = descend(engine, optimizer, valley, -3, 2, ConvergenceTest::valleyGradient);
        assertThat(found[0]).isCloseTo(1, Offset.offset(1e-6));
        assertThat(found[1]).isCloseTo(-0.5, Offset.offset(1e-6));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void rosenbrocksMinimumIsFound(Engine engine, Optimizer optimizer, Course valley, Course rosenbrock) {
        double[] found = descend(engine, optimizer, rosenbrock, -1.2, 1, ConvergenceTest::rosenbrockGradient);
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

    private static double[] descend(
            Engine engine, Optimizer optimizer, Course course, double x, double y, UnaryOperator<double[]> gradient) {
        ParameterSpace space = new ParameterSpace(List.of(new Parameter("w", 1, 2, true)));
        Block block = engine.block(1);
        Parameters parameters = space.parameters(block);
        Gradients gradients = space.gradients(block);
        Updates updates = space.updates(block);
        Array velocity = block.create(1, 2);
        Rates rates = new Rates(number(block, -course.rate()), number(block, course.momentum()));
        Array active = number(block, 1);
        parameters.flat().fill(new double[] {x, y});
        for (int step = 0; step < course.steps(); step++) {
            gradients.flat().fill(gradient.apply(parameters.flat().toDoubles()));
            optimizer.update(gradients, rates, velocity, updates);
            parameters.add(updates, active);
        }
        return parameters.flat().toDoubles();
    }

    private static Array number(Block block, double value) {
        Array number = block.create(1, 1);
        number.fill(value);
        return number;
    }

    private record Course(double rate, double momentum, int steps) {}
}
