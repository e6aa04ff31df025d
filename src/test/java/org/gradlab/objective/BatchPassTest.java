package org.gradlab.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.array.Precision;
import org.gradlab.data.DataParts;
import org.gradlab.data.Dataset;
import org.gradlab.data.Targets;
import org.gradlab.engine.Engines;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.HalfSquaredError;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Activation;
import org.gradlab.network.Bias;
import org.gradlab.network.Gelu;
import org.gradlab.network.Identity;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Network;
import org.gradlab.network.Relu;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Tanh;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.state.Role;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;
import org.gradlab.train.TrainingSetup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BatchPassTest {

    private static final Step STEP = Step.training(0);
    private static final List<Activation> ACTIVATIONS =
            List.of(new Sigmoid(), new Tanh(), new Relu(), new Identity(), new Gelu());

    private static final List<Bias> BIASES = List.of(Bias.values());

    static Stream<Engine> engines() {
        return Stream.of(
                Engines.lanes().orElseThrow(),
                Engines.lanes(Precision.FLOAT).orElseThrow(),
                Engines.features().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void stepThatNobodyLooksAtHasTheBitsOfOneThatIsRecorded(Engine engine) {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 60; trial++) {
            Loss loss = List.of(new MeanSquaredError(), new HalfSquaredError(), new BinaryCrossEntropy())
                    .get(trial % 3);
            Network network = network(random, loss.takesLogits());
            int rows = 1 + random.nextInt(10);
            // A batch of its own for all rows, or a part of them, of which a tally is kept.
            NetworkObjective objective = objective(random, network, loss, rows, rows + trial % 2);
            Workspace workspace = workspace(engine, random, objective, 1 + random.nextInt(20));
            BatchPass pass = BatchPass.learning(objective, workspace, rows);
            pass.load(objective.batches(), 0);
            pass.forward(STEP);
            pass.backward(STEP);
            double[] gradients = workspace.gradients().flat().toDoubles();
            double[] outputs = pass.network().output().output().toDoubles();
            double[] logits = pass.network().logits().output().toDoubles();
            workspace.gradients().flat().fill(Double.NaN);
            if (!objective.knowsItsLoss()) {
                pass.network().output().output().fill(Double.NaN);
                pass.network().logits().output().fill(Double.NaN);
            }
            for (int twice = 0; twice < 2; twice++) {
                pass.descend(STEP);
                assertThat(workspace.gradients().flat().toDoubles())
                        .as("trial %d: %s, %d rows", trial, network.layers(), rows)
                        .containsExactly(gradients);
                assertThat(pass.network().output().output().toDoubles()).containsExactly(outputs);
                assertThat(pass.network().logits().output().toDoubles()).containsExactly(logits);
            }
        }
    }

    private static Network network(SplittableRandom random, boolean endsInSigmoid) {
        List<LayerSpec> layers = new ArrayList<>();
        int depth = 1 + random.nextInt(3);
        for (int l = 1; l <= depth; l++) {
            Activation any = ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size()));
            layers.add(new LayerSpec(
                    1 + random.nextInt(l == depth ? 3 : 6),
                    endsInSigmoid && l == depth ? new Sigmoid() : any,
                    BIASES.get(random.nextInt(BIASES.size())),
                    true,
                    Optional.empty(),
                    List.of(),
                    0,
                    List.of()));
        }
        return new Network(1 + random.nextInt(4), layers);
    }

    private static NetworkObjective objective(
            SplittableRandom random, Network network, Loss loss, int batch, int rows) {
        double[] x = random.doubles((long) rows * network.inputs(), -2, 2).toArray();
        double[] y = random.doubles((long) rows * network.outputs()).toArray();
        List<String> names = IntStream.range(0, Math.max(network.inputs(), network.outputs()))
                .mapToObj(Integer::toString)
                .toList();
        Targets targets = new Targets.Numbers(names.subList(0, network.outputs()));
        Dataset data = new Dataset(names.subList(0, network.inputs()), targets, x, y);
        Dataset none = data.subset(new int[0]);
        return new NetworkObjective(
                network, loss, new DataParts(data, none, none), new Batching(batch, false, 1), false);
    }

    /** Some members leave the range of the fast exponential. */
    private static Workspace workspace(
            Engine engine, SplittableRandom random, NetworkObjective objective, int members) {
        TrainingSetup setup = new TrainingSetup(engine, objective, Optimizer.of(new Sgd(), 0.01));
        Workspace workspace = Workspace.of(engine.block(members), setup.space());
        int size = setup.space().size(Role.PARAMETER);
        double[] numbers = random.doubles((long) members * size, -2, 2).toArray();
        Arrays.setAll(numbers, i -> numbers[i] * (i / size % 4 == 3 ? 500 : 1));
        workspace.state().row(Role.PARAMETER).load(numbers, 0);
        return workspace;
    }
}
