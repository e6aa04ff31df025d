package org.gradlab.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.MemberTransfer;
import org.gradlab.network.TestEngines;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameter;
import org.gradlab.parameter.ParameterSpace;
import org.gradlab.parameter.Parameters;
import org.gradlab.parameter.Updates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Two members with rates 0.1 and 0.2 and momenta 0.5 and 0.9, worked out by hand. */
class OptimizerTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-15);

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
        Bench bench = new Bench(engine, new Momentum());
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
        Bench bench = new Bench(engine, new Nesterov());
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
        Bench bench = new Bench(engine, new Sgd());
        bench.rates(1, 0.15);
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
        assertThat(bench.parameters.flat().toDoubles()).containsExactly(-0.1, -0.4);
    }

    /** One parameter of two members. */
    private static final class Bench {

        private final Block block;
        private final Optimizer optimizer;
        private final Parameters parameters;
        private final Gradients gradients;
        private final Updates updates;
        private final Array velocity;
        private final Array active;
        private final Rates rates;

        Bench(Engine engine, Optimizer optimizer) {
            ParameterSpace space = new ParameterSpace(List.of(new Parameter("w", 1, 1, true)));
            this.block = engine.block(2);
            this.optimizer = optimizer;
            this.parameters = space.parameters(block);
            this.gradients = space.gradients(block);
            this.updates = space.updates(block);
            this.velocity = block.create(1, 1);
            this.active = block.create(1, 1);
            this.rates = new Rates(block.create(1, 1), block.create(1, 1));
            active.fill(1);
            rates(0.1, 0.2);
            load(rates.momentum(), 0.5, 0.9);
        }

        void rates(double first, double second) {
            load(rates.descent(), -first, -second);
        }

        double[] step(double first, double second) {
            load(gradients.flat(), first, second);
            optimizer.update(gradients, rates, velocity, updates);
            return updates.flat().toDoubles();
        }

        boolean add(double first, double second) {
            step(first, second);
            return parameters.add(updates, active);
        }

        void assertUpdates(double first, double second) {
            assertThat(updates.of("w").toDoubles()[0]).isCloseTo(first, EXACT);
            assertThat(updates.of("w").toDoubles()[1]).isCloseTo(second, EXACT);
        }

        private static void load(Array array, double first, double second) {
            INDArray nd = MemberTransfer.zeros(2, 1, 1);
            MemberTransfer.write(nd, 0, new double[] {first, second});
            array.load(nd, 0);
        }
    }
}
