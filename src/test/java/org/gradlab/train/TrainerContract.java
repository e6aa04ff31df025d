package org.gradlab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.gradlab.array.Engine;
import org.gradlab.array.MemberTransfer;
import org.gradlab.network.Activation;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.objective.TestObjectives;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.junit.jupiter.api.Test;

/** The invariants of training, for any engine. */
abstract class TrainerContract {

    private static final RecordPlan SCHEDULE = new RecordPlan(30, 7);

    abstract Engine engine();

    @Test
    void recordsStartAtStepZeroAndEndAfterTheLastStep() {
        List<Long> steps = new ArrayList<>();
        train(engine(), new Sgd(), population(3), 1, recorded -> {
            if (recorded.firstMember() == 0) {
                steps.add(recorded.step());
            }
        });
        assertThat(steps).containsExactly(0L, 7L, 14L, 21L, 28L, 30L);
    }

    @Test
    void aMemberTrainsBitForBitAsItDoesAlone() {
        for (Optimizer optimizer : List.of(new Sgd(), new Momentum(), new Nesterov())) {
            Run together = train(engine(), optimizer, population(11), 2);
            for (int m : new int[] {0, 4, 10}) {
                Run alone = train(engine(), optimizer, population(m, m + 1), 1);
                assertThat(alone.parameters(0)).containsExactly(together.parameters(m));
                assertThat(alone.records(0)).isEqualTo(together.records(m));
            }
        }
    }

    @Test
    void resultsDependOnNeitherThreadsNorBlockSize() {
        Run one = train(engine(), new Momentum(), population(21), 1);
        for (int blockSize : new int[] {1, 2, 8, 16, 21}) {
            Run other = train(new BlocksOf(blockSize, engine()), new Momentum(), population(21), 3);
            for (int m = 0; m < 21; m++) {
                assertThat(other.parameters(m)).containsExactly(one.parameters(m));
                assertThat(other.records(m)).isEqualTo(one.records(m));
            }
        }
    }

    @Test
    void aDivergedMemberKeepsItsLastFiniteParametersAndDisturbsNobody() {
        NetworkObjective linear = TestObjectives.blobs(Activation.IDENTITY);
        Population healthy = TestObjectives.population(linear, 0, 9, 0.01, 0);
        Population sick = TestObjectives.population(linear, 0, 9, 0.01, 0);
        double[] huge = new double[TestObjectives.HIDDEN];
        Arrays.fill(huge, 1e155);
        MemberTransfer.write(sick.parameters().get("W2"), 4, huge);
        Run expected = train(engine(), linear, new Sgd(), healthy, 1, recorded -> {});
        Run found = train(engine(), linear, new Sgd(), sick, 1, recorded -> {});

        assertThat(sick.status(4)).isEqualTo(MemberStatus.DIVERGED);
        assertThat(sick.divergedAt(4)).isBetween(0L, 5L);
        assertThat(Arrays.stream(found.parameters(4))).allMatch(Double::isFinite);
        for (int m : new int[] {0, 1, 2, 3, 5, 6, 7, 8}) {
            assertThat(sick.status(m)).isEqualTo(MemberStatus.COMPLETED);
            assertThat(found.parameters(m)).containsExactly(expected.parameters(m));
            assertThat(found.records(m)).isEqualTo(expected.records(m));
        }
    }

    @Test
    void moreMembersChangeNoEarlierOne() {
        Run few = train(engine(), new Sgd(), population(3), 1);
        Run many = train(engine(), new Sgd(), population(20), 2);
        for (int m = 0; m < 3; m++) {
            assertThat(many.parameters(m)).containsExactly(few.parameters(m));
        }
    }

    @Test
    void lossFallsOnAnEasyProblem() {
        Run run = train(engine(), new Sgd(), population(4), 1);
        for (int m = 0; m < 4; m++) {
            List<double[]> records = run.records.get(m);
            assertThat(records.get(records.size() - 1)[0]).isLessThan(records.get(0)[0]);
        }
    }

    private static Population population(int members) {
        return population(0, members);
    }

    private static Population population(int from, int to) {
        return TestObjectives.population(TestObjectives.blobs(Activation.SIGMOID), from, to, 0.5, 0.8);
    }

    private static Run train(Engine engine, Optimizer optimizer, Population population, int threads) {
        return train(engine, optimizer, population, threads, recorded -> {});
    }

    private static Run train(
            Engine engine, Optimizer optimizer, Population population, int threads, Consumer<Recorded> sink) {
        return train(engine, TestObjectives.blobs(Activation.SIGMOID), optimizer, population, threads, sink);
    }

    private static Run train(
            Engine engine,
            NetworkObjective objective,
            Optimizer optimizer,
            Population population,
            int threads,
            Consumer<Recorded> sink) {
        Run run = new Run(population);
        new Trainer(engine, objective, optimizer, threads).train(population, SCHEDULE, recorded -> {
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

        void add(Recorded recorded) {
            for (int m = 0; m < recorded.members(); m++) {
                List<double[]> ofMember = records.get(recorded.firstMember() + m);
                ofMember.add(part(recorded.memberValues(), recorded.members(), m));
                ofMember.add(part(recorded.placeValues(), recorded.members(), m));
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
