package org.gradlab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two members with rates 0.1 and 0.2 and momenta 0.5 and 0.9, worked out by hand. */
class OptimizerTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-15);
    private static final List<Double> MOMENTA = List.of(0.5, 0.9);

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void gradientDescentGoesAgainstTheGradient(Engine engine) {
        Bench bench = new Bench(engine, new Sgd());
        bench.step(3, -4);
        bench.assertUpdates(-0.3, 0.8);
        bench.step(1, 2);
        bench.assertUpdates(-0.1, -0.4);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void momentumKeepsAShareOfItsVelocity(Engine engine) {
        Bench bench = new Bench(engine, new Momentum(MOMENTA));
        // v = -0.1 x 3 = -0.3; v = -0.2 x -4 = 0.8
        bench.step(3, -4);
        bench.assertUpdates(-0.3, 0.8);
        // v = 0.5 x -0.3 - 0.1 x 1 = -0.25; v = 0.9 x 0.8 - 0.2 x 2 = 0.32
        bench.step(1, 2);
        bench.assertUpdates(-0.25, 0.32);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void nesterovLooksAhead(Engine engine) {
        Bench bench = new Bench(engine, new Nesterov(MOMENTA));
        // v = -0.3, u = 0.5 x -0.3 - 0.3 = -0.45; v = 0.8, u = 0.9 x 0.8 + 0.8 = 1.52
        bench.step(3, -4);
        bench.assertUpdates(-0.45, 1.52);
        // v = -0.25, u = 0.5 x -0.25 - 0.1 = -0.225; v = 0.32, u = 0.9 x 0.32 - 0.4 = -0.112
        bench.step(1, 2);
        bench.assertUpdates(-0.225, -0.112);
    }

    /** L = (w - 3)^2 from w = 4 at rate 1: one step to 2; and w^2 from 4 at rate 0.15: w = 4 x 0.7^15. */
    @ParameterizedTest
    @MethodSource("engines")
    void aParabolaIsDescendedAsTheFormulaSays(Engine engine) {
        Bench bench = new Bench(engine, new Sgd(), 1.0, 0.15);
        double shifted = 4;
        double plain = 4;
        for (int step = 0; step < 15; step++) {
            double[] updates = bench.step(2 * (shifted - 3), 2 * plain);
            shifted += updates[0];
            plain += updates[1];
            if (step == 0) {
                assertThat(shifted).isEqualTo(2);
            }
        }
        assertThat(plain).isCloseTo(0.018990, Offset.offset(5e-7));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aMemberStopsAtItsLastFiniteParameters(Engine engine) {
        Bench bench = new Bench(engine, new Sgd());
        assertThat(bench.add(1, 1)).isTrue();
        assertThat(bench.add(Double.NaN, 1)).isFalse();
        assertThat(bench.add(5, Double.POSITIVE_INFINITY)).isFalse();
        assertThat(bench.add(7, 7)).isTrue();
        assertThat(bench.optimizing.parameters().toDoubles()).containsExactly(-0.1, -0.4);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyRuleComputesItsScalarDefinition(Engine engine) {
        for (UpdateRule rule : List.of(new Sgd(), new Momentum(MOMENTA), new Nesterov(MOMENTA))) {
            Bench bench = new Bench(engine, rule);
            double[][] memory = new double[2][rule.memory().size()];
            for (int step = 1; step <= 3; step++) {
                double[] gradients = {3 - step, step * 0.7};
                double[] found = bench.step(gradients[0], gradients[1]);
                for (int m = 0; m < 2; m++) {
                    double momentum = MOMENTA.get(m);
                    OneParameter one =
                            new OneParameter(gradients[m], m == 0 ? 0.1 : 0.2, step, memory[m], name -> momentum);
                    assertThat(found[m]).as(rule.toString()).isCloseTo(rule.update(one), EXACT);
                }
            }
        }
    }

    /** One parameter of two members, each with a rate of its own and, where there are several, a momentum of its own. */
    private static final class Bench {

        private final Optimizing optimizing;

        Bench(Engine engine, UpdateRule rule) {
            this(engine, rule, 0.1, 0.2);
        }

        Bench(Engine engine, UpdateRule rule, Double... rates) {
            this.optimizing = new Optimizing(engine, Optimizer.of(rule, rates), 2, 1);
        }

        double[] step(double first, double second) {
            return optimizing.step(first, second);
        }

        boolean add(double first, double second) {
            step(first, second);
            return optimizing.add();
        }

        void assertUpdates(double first, double second) {
            assertThat(optimizing.updates()[0]).isCloseTo(first, EXACT);
            assertThat(optimizing.updates()[1]).isCloseTo(second, EXACT);
        }
    }
}
