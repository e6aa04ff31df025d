package org.gradlab.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.BlockState;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.StateSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Huber's loss by hand, and of members with a delta each against plain loops. */
class HuberTest {

    private static final int ROWS = 7;
    private static final int OUTPUTS = 3;
    private static final List<Double> DELTAS = List.of(0.1, 1.0, 100.0);
    private static final Offset<Double> EXACT = Offset.offset(1e-14);

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @Test
    void itIsAParabolaWithLinesAtItsSides() {
        Huber huber = new Huber(List.of(2.0));
        assertThat(huber.value().at(4, 3)).isEqualTo(0.5);
        assertThat(huber.value().at(1, 3)).isEqualTo(2);
        // 2 (5 - 1)
        assertThat(huber.value().at(8, 3)).isEqualTo(8);
        assertThat(huber.value().at(-2, 3)).isEqualTo(8);
        assertThat(huber.slope().at(4, 3)).isEqualTo(1);
        assertThat(huber.slope().at(8, 3)).isEqualTo(2);
        assertThat(huber.slope().at(-2, 3)).isEqualTo(-2);
        assertThat(huber.value().at(Double.NaN, 3)).isNaN();
        assertThat(huber.slope().at(Double.NaN, 3)).isNaN();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyMemberHasItsDelta(Engine engine) {
        Case members = new Case(engine, 5);
        double[] losses = members.losses();
        double[] gradient = members.gradient.toDoubles();
        for (int m = 0; m < DELTAS.size(); m++) {
            double delta = DELTAS.get(m);
            double sum = 0;
            for (int i = m * ROWS * OUTPUTS; i < (m + 1) * ROWS * OUTPUTS; i++) {
                double r = members.a[i] - members.y[i];
                boolean isNear = Math.abs(r) <= delta;
                sum += isNear ? r * r / 2 : delta * (Math.abs(r) - delta / 2);
                assertThat(gradient[i]).isCloseTo((isNear ? r : delta * Math.signum(r)) / (ROWS * OUTPUTS), EXACT);
            }
            assertThat(losses[m]).isCloseTo(sum / (ROWS * OUTPUTS), EXACT);
        }
    }

    /** The gradient is held within delta, the loss is not: a member that has diverged is seen. */
    @ParameterizedTest
    @MethodSource("engines")
    void whatIsNotANumberStaysSoInItsMemberAlone(Engine engine) {
        double[] healthy = new Case(engine, 5).losses();
        Case sick = new Case(engine, 5);
        sick.a[ROWS * OUTPUTS + 2] = Double.NaN;
        sick.outputs.load(sick.a, 0);
        double[] losses = sick.losses();
        assertThat(losses[1]).isNaN();
        assertThat(sick.gradient.toDoubles()[ROWS * OUTPUTS + 2]).isNaN();
        assertThat(losses[0]).isEqualTo(healthy[0]);
        assertThat(losses[2]).isEqualTo(healthy[2]);
    }

    private static final class Case {

        private final double[] a = new double[DELTAS.size() * ROWS * OUTPUTS];
        private final double[] y = new double[a.length];
        private final Array outputs;
        private final Array gradient;
        private final Array value;
        private final LossPass pass;

        Case(Engine engine, long seed) {
            Huber huber = new Huber(DELTAS);
            Block block = engine.block(DELTAS.size());
            Hyperparameter delta = huber.hyperparameters().get(0);
            BlockState state = new BlockState(block, new StateSpace(List.of(delta.slot())));
            state.get(delta.name())
                    .load(DELTAS.stream().mapToDouble(Double::doubleValue).toArray(), 0);
            RandomStream stream = new RandomStream(seed, 0, Purpose.DATA);
            for (int i = 0; i < a.length; i++) {
                a[i] = stream.nextGaussian();
                y[i] = stream.nextGaussian();
            }
            this.outputs = block.create(ROWS, OUTPUTS);
            outputs.load(a, 0);
            Array targets = block.create(ROWS, OUTPUTS);
            targets.load(y, 0);
            this.gradient = block.create(ROWS, OUTPUTS);
            this.value = block.create(1, 1);
            this.pass = huber.bind(new LossBinding(block, state, outputs, outputs, targets, gradient));
        }

        double[] losses() {
            pass.value(value);
            pass.gradient();
            return value.toDoubles();
        }
    }
}
