package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.state.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Members of a block compute as if there were no others, bit for bit, through whole steps. */
class MemberIsolationTest {

    private static final int MEMBERS = 11;
    private static final int ROWS = 5;
    private static final int STEPS = 4;
    private static final long SEED = 31;
    private static final Optimizer OPTIMIZER = Optimizer.of(new Nesterov(List.of(0.9)), 0.05);

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        TestEngines.all().forEach(engine -> {
            for (Activation hidden : TestLayers.activations().toList()) {
                cases.add(Arguments.of(engine, network(hidden, hidden), new MeanSquaredError()));
            }
            cases.add(Arguments.of(engine, network(new Tanh(), new Sigmoid()), new BinaryCrossEntropy()));
            cases.add(Arguments.of(engine, network(new Tanh(), new Softmax()), new CategoricalCrossEntropy()));
        });
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMemberTrainsAsItDoesAlone(Engine engine, Network network, Loss loss) {
        Setup together = new Setup(engine, network, loss, OPTIMIZER, MEMBERS, ROWS, SEED);
        Map<Integer, Descent> alone = new HashMap<>();
        for (int m : new int[] {0, 4, MEMBERS - 1}) {
            alone.put(m, descent(alone(engine, network, loss, together, m)));
        }
        Descent descent = descent(together);
        for (int step = 0; step < STEPS; step++) {
            assertThat(descent.step()).isTrue();
            alone.values().forEach(Descent::step);
        }
        alone.forEach((m, single) ->
                assertThat(descent.parameters(m)).as("member %d", m).containsExactly(single.parameters(0)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMemberWhoseDataIsNotANumberStopsAndLeavesTheOthersAlone(Engine engine, Network network, Loss loss) {
        int sick = 6;
        Setup infected = new Setup(engine, network, loss, OPTIMIZER, MEMBERS, ROWS, SEED);
        infect(infected, network, sick);
        Descent expected = descent(new Setup(engine, network, loss, OPTIMIZER, MEMBERS, ROWS, SEED));
        Descent found = descent(infected);
        double[] start = found.parameters(sick);
        for (int step = 0; step < STEPS; step++) {
            expected.step();
            assertThat(found.step()).isEqualTo(step > 0);
        }
        assertThat(found.parameters(sick)).containsExactly(start);
        for (int m = 0; m < MEMBERS; m++) {
            assertThat(found.active()[m]).isEqualTo(m == sick ? 0 : 1);
            if (m != sick) {
                assertThat(found.parameters(m)).as("member %d", m).containsExactly(expected.parameters(m));
            }
        }
    }

    private static Descent descent(Setup setup) {
        return new Descent(setup);
    }

    private static Network network(Activation hidden, Activation output) {
        return new Network(
                3, List.of(LayerSpec.of(4, hidden), TestLayers.layer(3, hidden, false, true), LayerSpec.of(2, output)));
    }

    private static Setup alone(Engine engine, Network network, Loss loss, Setup together, int member) {
        Setup alone = new Setup(engine, network, loss, OPTIMIZER, 1, ROWS, SEED);
        for (Slot parameter : together.space().parameters()) {
            double[] all = together.values(parameter.name());
            int size = parameter.size();
            alone.set(parameter, Arrays.copyOfRange(all, member * size, (member + 1) * size));
        }
        return alone;
    }

    /** Makes one number that one member reads NaN. */
    private static void infect(Setup setup, Network network, int member) {
        int size = ROWS * network.inputs();
        double[] x = setup.network().x().toDoubles();
        Arrays.fill(x, member * size, member * size + network.inputs(), Double.NaN);
        setup.network().x().load(x, 0);
    }
}
