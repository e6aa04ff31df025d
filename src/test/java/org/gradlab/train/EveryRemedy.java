package org.gradlab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradlab.array.Engine;
import org.gradlab.data.DataParts;
import org.gradlab.data.Dataset;
import org.gradlab.data.Targets;
import org.gradlab.loss.Huber;
import org.gradlab.network.BatchNormalization;
import org.gradlab.network.Elu;
import org.gradlab.network.Identity;
import org.gradlab.network.LayerNormalization;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.LeakyRelu;
import org.gradlab.network.Network;
import org.gradlab.network.Normalization;
import org.gradlab.network.Normalization.Position;
import org.gradlab.network.Silu;
import org.gradlab.objective.Batching;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.optimizer.Adam;
import org.gradlab.optimizer.CosineSchedule;
import org.gradlab.optimizer.LearningRate;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Schedule;
import org.gradlab.optimizer.StepSchedule;
import org.gradlab.optimizer.UpdateRule;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;

/** Trainings with every setting that there is at once, and different values of each in different members. */
final class EveryRemedy {

    static final Adam ADAM = new Adam(List.of(0.9, 0.5, 0.0), List.of(0.999, 0.9, 0.0), List.of(1e-8, 1e-3, 0.1));

    private static final int ROWS = 11;
    private static final List<Double> EPSILONS = List.of(1e-5, 1e-3, 0.1);

    private EveryRemedy() {}

    /** The values of a list go round the members. */
    static Population population(TrainingSetup setup, int first, int members) {
        return population(setup, MemberSet.range(first, members));
    }

    /** The values of a list go round the members. */
    static Population population(TrainingSetup setup, MemberSet members) {
        Population population = setup.population(members);
        for (int m = 0; m < members.size(); m++) {
            long number = members.number(m);
            RandomStream stream = new RandomStream(1, number, Purpose.INITIALIZATION);
            for (Slot slot : population.space().parameters()) {
                double[] drawn = new double[slot.size()];
                Arrays.setAll(drawn, i -> stream.nextGaussian());
                population.set(slot.name(), m, drawn);
            }
            for (Hyperparameter setting : setup.hyperparameters()) {
                int values = setting.values().size();
                population.set(setting.name(), m, setting.values().get((int) (number % values)));
            }
        }
        return population;
    }

    /** All rows are for training. */
    static TrainingSetup setup(Engine engine, UpdateRule rule) {
        Dataset none = dataset(new double[0], new double[0]);
        return setup(engine, rule, StopPlan.none(), new DataParts(data().train(), none, none));
    }

    /** With validation and test data. */
    static TrainingSetup setup(Engine engine, UpdateRule rule, StopPlan stops) {
        return setup(engine, rule, stops, data());
    }

    private static TrainingSetup setup(Engine engine, UpdateRule rule, StopPlan stops, DataParts data) {
        Schedule schedule = rule instanceof Nesterov
                ? new StepSchedule(List.of(2.0, 3.0), List.of(0.5, 0.9))
                : new CosineSchedule(List.of(5.0, 20.0), List.of(0.1, 0.0));
        return new TrainingSetup(
                engine,
                new NetworkObjective(
                        network(), new Huber(List.of(0.2, 1.0, 5.0)), data, new Batching(4, true, 3), false),
                new Optimizer(
                        rule,
                        new LearningRate(List.of(0.01, 0.1), schedule, List.of(1.0, 4.0)),
                        List.of(0.05, 1.0),
                        List.of(0.0, 0.1),
                        List.of(0.1, 0.0)),
                stops);
    }

    private static Network network() {
        Normalization batch = new BatchNormalization(Position.BEFORE_ACTIVATION, EPSILONS, List.of(0.1, 0.5));
        Normalization layer = new LayerNormalization(Position.AFTER_ACTIVATION, EPSILONS);
        return new Network(
                3,
                List.of(
                        new LayerSpec(6, new Silu(), true, true, Optional.of(batch), List.of(0.0, 0.2, 0.5)),
                        new LayerSpec(
                                5, new Elu(List.of(1.0, 0.3, 2.0)), true, true, Optional.of(layer), List.of(0.3, 0.1)),
                        LayerSpec.of(4, new LeakyRelu(List.of(0.01, 0.2))),
                        LayerSpec.of(2, new Identity())));
    }

    private static DataParts data() {
        RandomStream stream = new RandomStream(2, 0, Purpose.DATA);
        double[] x = new double[ROWS * 3];
        double[] y = new double[ROWS * 2];
        Arrays.setAll(x, i -> stream.nextGaussian());
        Arrays.setAll(y, i -> stream.nextGaussian());
        return new DataParts(dataset(x, y), part(x, y, 0, 5), part(x, y, 5, 8));
    }

    /** Some rows with targets that are not those of training. */
    private static Dataset part(double[] x, double[] y, int from, int to) {
        double[] other =
                Arrays.stream(y, 2 * from, 2 * to).map(target -> 0.5 - target).toArray();
        return dataset(Arrays.copyOfRange(x, 3 * from, 3 * to), other);
    }

    private static Dataset dataset(double[] x, double[] y) {
        return new Dataset(List.of("a", "b", "c"), new Targets.Numbers(List.of("p", "q")), x, y);
    }

    static void assertSame(Population found, int member, Population expected, int as) {
        for (Slot slot : found.space().slots()) {
            assertThat(found.get(slot.name(), member))
                    .as("%s of member %d", slot.name(), as)
                    .containsExactly(expected.get(slot.name(), as));
        }
    }
}
