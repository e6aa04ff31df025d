package org.gradlab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.gradlab.array.Engine;
import org.gradlab.array.Precision;
import org.gradlab.network.Identity;
import org.gradlab.network.Sigmoid;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.objective.TestObjectives;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.optimizer.UpdateRule;
import org.gradlab.state.Population;
import org.junit.jupiter.api.Test;

/** The invariants of training, for any engine. */
abstract class TrainerContract {

    private static final RecordPlan PLAN = new RecordPlan(30, 7);
    private static final List<Double> MOMENTUM = List.of(0.8);

    abstract Engine engine();

    @Test
    void recordsStartAtStepZeroAndEndAfterTheLastStep() {
        List<Long> steps = new ArrayList<>();
        train(setup(new Sgd()), 0, 3, 1, recorded -> {
            if (recorded.members()[0] == 0) {
                steps.add(recorded.step());
            }
        });
        assertThat(steps).containsExactly(0L, 7L, 14L, 21L, 28L, 30L);
    }

    @Test
    void aMemberTrainsBitForBitAsItDoesAlone() {
        for (UpdateRule rule : List.of(new Sgd(), new Momentum(MOMENTUM), new Nesterov(MOMENTUM))) {
            Run together = train(setup(rule), 0, 11, 2);
            for (int m : new int[] {0, 4, 10}) {
                Run alone = train(setup(rule), m, m + 1, 1);
                assertThat(alone.parameters(0)).containsExactly(together.parameters(m));
                assertThat(alone.records(0)).isEqualTo(together.records(m));
            }
        }
    }

    @Test
    void resultsDependOnNeitherThreadsNorBlockSize() {
        Run one = train(setup(new Momentum(MOMENTUM)), 0, 21, 1);
        for (int blockSize : new int[] {1, 2, 8, 16, 21}) {
            TrainingSetup blocks = setup(new BlocksOf(blockSize, engine()), new Momentum(MOMENTUM));
            Run other = train(blocks, 0, 21, 3);
            for (int m = 0; m < 21; m++) {
                assertThat(other.parameters(m)).containsExactly(one.parameters(m));
                assertThat(other.records(m)).isEqualTo(one.records(m));
            }
        }
    }

    @Test
    void aDivergedMemberKeepsItsLastFiniteParametersAndDisturbsNobody() {
        NetworkObjective linear = TestObjectives.blobs(new Identity());
        TrainingSetup setup = new TrainingSetup(engine(), linear, Optimizer.of(new Sgd(), 0.01));
        Population sick = TestObjectives.population(setup, 0, 9);
        double[] huge = new double[TestObjectives.HIDDEN];
        Arrays.fill(huge, engine().precision() == Precision.FLOAT ? 1e20 : 1e155);
        sick.set("W2", 4, huge);
        Run expected = train(setup, 0, 9, 1);
        Run found = train(setup, sick, 1, recorded -> {});

        assertThat(MemberControl.status(sick, 4)).isEqualTo(MemberStatus.DIVERGED);
        assertThat(MemberControl.divergedAt(sick, 4).orElseThrow()).isBetween(0L, 5L);
        assertThat(Arrays.stream(found.parameters(4))).allMatch(Double::isFinite);
        for (int m : new int[] {0, 1, 2, 3, 5, 6, 7, 8}) {
            assertThat(MemberControl.status(sick, m)).isEqualTo(MemberStatus.COMPLETED);
            assertThat(MemberControl.divergedAt(sick, m)).isEmpty();
            assertThat(found.parameters(m)).containsExactly(expected.parameters(m));
            assertThat(found.records(m)).isEqualTo(expected.records(m));
        }
    }

    @Test
    void moreMembersChangeNoEarlierOne() {
        Run few = train(setup(new Sgd()), 0, 3, 1);
        Run many = train(setup(new Sgd()), 0, 20, 2);
        for (int m = 0; m < 3; m++) {
            assertThat(many.parameters(m)).containsExactly(few.parameters(m));
        }
    }

    @Test
    void lossFallsOnAnEasyProblem() {
        Run run = train(setup(new Sgd()), 0, 4, 1);
        for (int m = 0; m < 4; m++) {
            List<double[]> records = run.records.get(m);
            assertThat(records.get(records.size() - 1)[0]).isLessThan(records.get(0)[0]);
        }
    }

    private TrainingSetup setup(UpdateRule rule) {
        return setup(engine(), rule);
    }

    private static TrainingSetup setup(Engine engine, UpdateRule rule) {
        return new TrainingSetup(engine, TestObjectives.blobs(new Sigmoid()), Optimizer.of(rule, 0.5));
    }

    private static Run train(TrainingSetup setup, int from, int to, int threads) {
        return train(setup, from, to, threads, recorded -> {});
    }

    private static Run train(TrainingSetup setup, int from, int to, int threads, Consumer<RecordEvent> sink) {
        return train(setup, TestObjectives.population(setup, from, to), threads, sink);
    }

    private static Run train(TrainingSetup setup, Population population, int threads, Consumer<RecordEvent> sink) {
        Run run = new Run(population);
        new Trainer(setup, threads).train(population, PLAN, recorded -> {
            run.add(recorded);
            sink.accept(recorded);
        });
        return run;
    }

    /** What came of a training: final parameters and all records, by member. */
    private static final class Run {

        private final Population population;
        private final List<List<double[]>> records = new ArrayList<>();

        Run(Population population) {
            this.population = population;
            for (int m = 0; m < population.members(); m++) {
                records.add(new ArrayList<>());
            }
        }

        void add(RecordEvent recorded) {
            int members = recorded.members().length;
            for (int m = 0; m < members; m++) {
                List<double[]> ofMember = records.get(recorded.members()[m]);
                ofMember.add(part(recorded.memberValues(), members, m));
                ofMember.add(part(recorded.siteValues(), members, m));
            }
        }

        double[] parameters(int member) {
            return TestObjectives.parameters(population, member);
        }

        List<List<Double>> records(int member) {
            return records.get(member).stream()
                    .map(values -> Arrays.stream(values).boxed().toList())
                    .toList();
        }

        private static double[] part(double[] values, int members, int member) {
            int size = values.length / members;
            return Arrays.copyOfRange(values, member * size, (member + 1) * size);
        }
    }
}
