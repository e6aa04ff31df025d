package org.gradlab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the operations on arrays make is what a rule says of one number. */
class RuleAsWrittenDownTest {

    private static final int MEMBERS = 6;
    private static final int PARAMETERS = 37;

    static Stream<Arguments> cases() {
        return TestEngines.all().flatMap(engine -> Rules.all().stream().map(rule -> Arguments.of(engine, rule)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thirtyRandomStepsAreTheSame(Engine engine, UpdateRule rule) {
        Optimizer optimizer = Optimizer.of(rule, 0.1, 0.03);
        OptimizerBench bound = new OptimizerBench(engine, optimizer, MEMBERS, PARAMETERS);
        OptimizerBench writtenDown = OptimizerBench.asWrittenDown(engine, optimizer, MEMBERS, PARAMETERS);
        RandomStream stream = new RandomStream(3, 0, Purpose.DATA);
        double[] gradients = new double[MEMBERS * PARAMETERS];
        for (int step = 0; step < 30; step++) {
            // Of one sign for every parameter: sums lose no digits then, and every number is compared by its own size.
            Arrays.setAll(gradients, i -> (i % 3 - 1) * Math.exp(4 * stream.nextGaussian()));
            assertSame(bound.step(gradients), writtenDown.step(gradients), rule + ", step " + step);
        }
        for (String name : rule.memory()) {
            assertSame(bound.memory(name), writtenDown.memory(name), rule + ", " + name);
        }
    }

    private static void assertSame(double[] found, double[] expected, String at) {
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as("%s, number %d", at, i).isCloseTo(expected[i], Percentage.withPercentage(1e-12));
        }
    }
}
