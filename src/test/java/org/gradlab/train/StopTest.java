package org.gradlab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.Work;
import org.gradlab.expression.Expression;
import org.gradlab.network.TestEngines;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Members that stop early: where, with what numbers, and at what price. */
class StopTest {

    private static final RecordPlan PLAN = new RecordPlan(40, 3);
    private static final int MEMBERS = 12;

    /** Of the training with every remedy. */
    private static final RecordPlan SHORT = new RecordPlan(20, 2);

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    /** w halves at every step, and so does its slope 2w. */
    @ParameterizedTest
    @MethodSource("engines")
    void aMemberStopsAtTheFirstRecordWithASmallGradient(Engine engine) {
        Population population = parabola(engine, StopPlan.of(new SmallGradient(0.25)), 1, 100, 0.01);
        Recording recording = train(engine, StopPlan.of(new SmallGradient(0.25)), population, PLAN);

        assertThat(MemberControl.stop(population, 0)).hasValue(new MemberStop(3, StopReason.GRADIENT_NORM));
        assertThat(MemberControl.stop(population, 1)).hasValue(new MemberStop(12, StopReason.GRADIENT_NORM));
        assertThat(MemberControl.stop(population, 2)).hasValue(new MemberStop(0, StopReason.GRADIENT_NORM));
        assertThat(recording.steps(0)).containsExactly(0L, 3L);
        assertThat(recording.steps(1)).containsExactly(0L, 3L, 6L, 9L, 12L);
        assertThat(recording.steps(2)).containsExactly(0L);
        assertThat(population.perMember("w")).containsExactly(0.125, 100 / 4096.0, 0.01);
        assertThat(recording.complete()).containsExactly(0L, 3L, 6L, 9L, 12L);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aMemberStopsWhenItsLossHasNotFallenForSoLong(Engine engine) {
        StopPlan stops = StopPlan.of(new NoImprovement(6, 0.3, "loss"));
        Population population = parabola(engine, stops, 4, 0.1);
        Recording recording = train(engine, stops, population, PLAN);

        // 16, 0.25 and then nothing that is lower by 0.3; 0.01 and nothing from the start.
        assertThat(MemberControl.stop(population, 0)).hasValue(new MemberStop(9, StopReason.PATIENCE));
        assertThat(MemberControl.stop(population, 1)).hasValue(new MemberStop(6, StopReason.PATIENCE));
        assertThat(recording.steps(0)).containsExactly(0L, 3L, 6L, 9L);
        assertThat(MemberControl.status(population, 0)).isEqualTo(MemberStatus.STOPPED);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aLossThatIsNoNumberHasNotFallen(Engine engine) {
        StopPlan stops = StopPlan.of(new NoImprovement(4, 0, "loss"));
        TrainingSetup setup = setup(engine, "sqrt(w) + 0*w^2", sgd(0.1), stops);
        Population population = setup.population(0, 2);
        population.set("w", 0, -1);
        population.set("w", 1, 100);
        new Trainer(setup, 1).train(population, new RecordPlan(10, 2), new Recording(population));

        assertThat(MemberControl.status(population, 0)).isEqualTo(MemberStatus.DIVERGED);
        assertThat(MemberControl.lowestLoss(population, 0)).isEmpty();
        assertThat(MemberControl.status(population, 1)).isEqualTo(MemberStatus.COMPLETED);
    }

    /** The slope of (w - 1)^2 is 0 at 1, and beside 1e-20 the slope of w^2 + 1e20 w is too small to move anything. */
    @ParameterizedTest
    @MethodSource("engines")
    void aFunctionAtRestStops(Engine engine) {
        StopPlan stops = StopPlan.of(new Rest());
        TrainingSetup setup = setup(engine, "(w-1)^2", sgd(0.25), stops);
        Population population = setup.population(0, 3);
        population.set("w", 0, 1);
        population.set("w", 1, 1e300);
        population.set("w", 2, 3);
        new Trainer(setup, 1).train(population, new RecordPlan(200, 1), new Recording(population));

        assertThat(MemberControl.stop(population, 0)).hasValue(new MemberStop(0, StopReason.REST));
        assertThat(MemberControl.stop(population, 1)).isEmpty();
        MemberStop halved = MemberControl.stop(population, 2).orElseThrow();
        assertThat(halved.reason()).isEqualTo(StopReason.REST);
        assertThat(halved.step()).isBetween(50L, 60L);
        assertThat(population.number("w", 2)).isEqualTo(1);
    }

    /** The first updates are lost in rounding, but add up in the velocity until they are not. */
    @ParameterizedTest
    @MethodSource("engines")
    void aMemberWhoseVelocityStillGrowsIsNotAtRest(Engine engine) {
        StopPlan stops = StopPlan.of(new Rest());
        Optimizer momentum = Optimizer.of(new Momentum(List.of(0.9)), 0.03);
        TrainingSetup setup = setup(engine, "w*1e-15", momentum, stops);
        Population population = setup.population(0, 1);
        population.set("w", 0, 1);
        new Trainer(setup, 1).train(population, new RecordPlan(100, 1), new Recording(population));

        assertThat(1 - 0.03 * 1e-15).isEqualTo(1);
        assertThat(MemberControl.stop(population, 0)).isEmpty();
        assertThat(population.number("w", 0)).isLessThan(1);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theFirstRuleThatStopsAMemberIsTheReasonAndEveryRuleRemembers(Engine engine) {
        StopPlan stops = StopPlan.of(new NoImprovement(6, 0.3, "loss"), new SmallGradient(0.02), new Rest());
        Population population = parabola(engine, stops, 4, 0.001);
        train(engine, stops, population, PLAN);
        assertThat(MemberControl.stop(population, 0)).hasValue(new MemberStop(9, StopReason.PATIENCE));
        assertThat(MemberControl.stop(population, 1)).hasValue(new MemberStop(0, StopReason.GRADIENT_NORM));
    }

    /** Members stop at many records: blocks of every size are formed anew again and again, on several threads. */
    @ParameterizedTest
    @MethodSource("engines")
    void whatAMemberComputesDoesNotDependOnWhoHasStopped(Engine engine) {
        StopPlan stops = new StopPlan(List.of(new SmallGradient(0.35), new NoImprovement(6, 0, "loss")), "loss", false);
        Population free = remedies(engine, StopPlan.none());
        Recording all = train(engine, StopPlan.none(), free, 1);
        List<Map<Long, List<Recording.Row>>> results = new ArrayList<>();
        for (int blockSize : engine.name().equals("lanes") ? new int[] {1, 3, 8, 12} : new int[] {5}) {
            Engine blocks = new BlocksOf(blockSize, engine);
            Population population = remedies(engine, stops);
            Recording found = train(blocks, stops, population, 2);
            results.add(found.rows());
            long stopped = 0;
            for (int m = 0; m < population.members(); m++) {
                List<Recording.Row> rows = found.rows(m);
                for (int i = 0; i < rows.size(); i++) {
                    assertThat(rows.get(i).values())
                            .isEqualTo(all.rows(m).get(i).values());
                    assertThat(rows.get(i).sites()).isEqualTo(all.rows(m).get(i).sites());
                }
                stopped += MemberControl.stop(population, m).isPresent() ? 1 : 0;
            }
            assertThat(stopped).isBetween(4L, 11L);
        }
        assertThat(results).allMatch(results.get(0)::equals);
    }

    /** Its parameters, statistics, test numbers and what the optimizer remembers are those of a run of so many steps. */
    @ParameterizedTest
    @MethodSource("engines")
    void aStoppedMemberStandsAsAfterARunThatEndsThere(Engine engine) {
        StopPlan stops = StopPlan.of(new SmallGradient(0.35), new NoImprovement(6, 0, "loss"));
        Population population = remedies(engine, stops);
        Recording found = train(new BlocksOf(5, engine), stops, population, 2);
        for (int m : new int[] {0, 5, 11}) {
            long end = MemberControl.stop(population, m).map(MemberStop::step).orElse(SHORT.steps());
            TrainingSetup plain = EveryRemedy.setup(engine, EveryRemedy.ADAM);
            Population alone = EveryRemedy.population(plain, MemberSet.of(m));
            if (end > 0) {
                Recording expected = new Recording(alone);
                new Trainer(plain, 1).train(alone, new RecordPlan(end, 2), expected);
                assertThat(found.rows(m)).isEqualTo(expected.rows(m));
            }
            assertLearntTheSame(population, m, alone, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aMemberEndsWithTheParametersOfItsLowestLoss(Engine engine) {
        for (String column : List.of("loss", "validation_loss")) {
            StopPlan best = new StopPlan(List.of(new NoImprovement(8, 0, column)), column, true);
            Population population = remedies(engine, best);
            Recording found = train(new BlocksOf(5, engine), best, population, 2);
            int index = EveryRemedy.setup(engine, EveryRemedy.ADAM)
                    .objective()
                    .layout()
                    .memberColumns()
                    .indexOf(column);
            for (int m : new int[] {1, 10}) {
                LowestLoss lowest = MemberControl.lowestLoss(population, m).orElseThrow();
                assertThat(found.rows(m))
                        .allMatch(row -> row.values().get(index) > lowest.loss()
                                || (row.values().get(index) == lowest.loss() && row.step() >= lowest.step()));
                TrainingSetup plain = EveryRemedy.setup(engine, EveryRemedy.ADAM);
                Population alone = EveryRemedy.population(plain, MemberSet.of(m));
                if (lowest.step() > 0) {
                    Recording expected = new Recording(alone);
                    new Trainer(plain, 1).train(alone, new RecordPlan(lowest.step(), lowest.step()), expected);
                    assertThat(last(found.rows(m)).test())
                            .isEqualTo(last(expected.rows(m)).test());
                }
                assertLearntTheSame(population, m, alone, 0);
            }
            assertThat(IntStream.range(0, MEMBERS)
                            .filter(m -> MemberControl.lowestLoss(population, m)
                                            .orElseThrow()
                                            .step()
                                    < last(found.rows(m)).step())
                            .count())
                    .isGreaterThan(2);
        }
    }

    /** Steps of this length go up the parabola, and without statistics there are parameters alone. */
    @ParameterizedTest
    @MethodSource("engines")
    void aMemberThatOnlyClimbsEndsWhereItStarted(Engine engine) {
        StopPlan best = new StopPlan(List.of(), "loss", true);
        TrainingSetup setup = setup(engine, "w^2", sgd(1.1), best);
        Population population = setup.population(0, 2);
        population.set("w", 0, 3);
        new Trainer(setup, 1).train(population, new RecordPlan(10, 2), new Recording(population));
        assertThat(population.perMember("w")).containsExactly(3, 0);
        assertThat(MemberControl.lowestLoss(population, 0)).hasValue(new LowestLoss(0, 9));
    }

    /** A diverged member is recorded to the end, unless there are rules: then once more, where it stays. */
    @ParameterizedTest
    @MethodSource("engines")
    void aDivergedMemberIsTrainedNoFurtherWhereMembersStop(Engine engine) {
        for (StopPlan stops : List.of(StopPlan.none(), StopPlan.of(new SmallGradient(0)))) {
            TrainingSetup setup = setup(engine, "w^4", sgd(1), stops);
            Population population = setup.population(0, 2);
            population.set("w", 0, 100);
            population.set("w", 1, 0.1);
            Recording recording = new Recording(population);
            new Trainer(setup, 1).train(population, new RecordPlan(12, 2), recording);

            assertThat(MemberControl.status(population, 0)).isEqualTo(MemberStatus.DIVERGED);
            long diverged = MemberControl.divergedAt(population, 0).orElseThrow();
            assertThat(diverged).isBetween(2L, 7L);
            assertThat(MemberControl.stop(population, 0)).isEmpty();
            long last = stops.rules().isEmpty() ? 12 : 2 * (diverged / 2 + 1);
            assertThat(recording.steps(0)).endsWith(last);
            assertThat(recording.steps(1)).endsWith(12L);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theFewThatAreLeftHaveSmallBlocks(Engine engine) {
        List<Integer> sizes = new ArrayList<>();
        Engine counted = new Counted(engine, sizes);
        StopPlan stops = StopPlan.of(new SmallGradient(1));
        double[] starts = new double[64];
        Arrays.fill(starts, 0.01);
        starts[17] = 1e9;
        starts[41] = 1e12;
        Population population = parabola(counted, stops, starts);
        Recording recording = train(counted, stops, population, PLAN);

        assertThat(sizes).containsExactly(64, 2, 1);
        assertThat(recording.steps(17)).endsWith(33L);
        assertThat(recording.steps(41)).endsWith(40L);
        assertThat(recording.steps(0)).containsExactly(0L);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void someMembersTrainAsTheyDoAmongAll(Engine engine) {
        Recording all = train(engine, StopPlan.none(), remedies(engine, StopPlan.none()), 1);
        TrainingSetup setup = EveryRemedy.setup(engine, EveryRemedy.ADAM);
        Population some = EveryRemedy.population(setup, MemberSet.of(3, 7, 8));
        Recording found = new Recording(some);
        new Trainer(setup, 2).train(some, SHORT, found);
        assertThat(found.rows().keySet()).containsExactly(3L, 7L, 8L);
        found.rows().forEach((member, rows) -> assertThat(rows).isEqualTo(all.rows(member)));
    }

    private static Population remedies(Engine engine, StopPlan stops) {
        return EveryRemedy.population(EveryRemedy.setup(engine, EveryRemedy.ADAM, stops), 0, MEMBERS);
    }

    private static Recording train(Engine engine, StopPlan stops, Population population, int threads) {
        Recording recording = new Recording(population);
        new Trainer(EveryRemedy.setup(engine, EveryRemedy.ADAM, stops), threads).train(population, SHORT, recording);
        return recording;
    }

    private static Population parabola(Engine engine, StopPlan stops, double... starts) {
        Population population = parabola(engine, stops).population(0, starts.length);
        for (int m = 0; m < starts.length; m++) {
            population.set("w", m, starts[m]);
        }
        return population;
    }

    private static TrainingSetup parabola(Engine engine, StopPlan stops) {
        return setup(engine, "w^2", sgd(0.25), stops);
    }

    private static Recording train(Engine engine, StopPlan stops, Population population, RecordPlan plan) {
        Recording recording = new Recording(population);
        new Trainer(parabola(engine, stops), 1).train(population, plan, recording);
        return recording;
    }

    private static TrainingSetup setup(Engine engine, String function, Optimizer optimizer, StopPlan stops) {
        Expression expression = Expression.parse(function);
        FunctionObjective objective = new FunctionObjective(expression, List.of("w"), Set.of());
        return new TrainingSetup(engine, objective, optimizer, stops);
    }

    private static Optimizer sgd(double rate) {
        return Optimizer.of(new Sgd(), rate);
    }

    private static void assertLearntTheSame(Population found, int member, Population expected, int as) {
        for (Slot slot : expected.space().slots(Set.of(Role.PARAMETER, Role.STATISTIC))) {
            assertThat(found.get(slot.name(), member))
                    .as("%s of member %d", slot.name(), member)
                    .containsExactly(expected.get(slot.name(), as));
        }
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** An engine that notes the sizes of the blocks that it makes. */
    private record Counted(Engine engine, List<Integer> sizes) implements Engine {

        @Override
        public String name() {
            return engine.name();
        }

        @Override
        public int blockSize(long doublesPerMember, int population, int threads) {
            return population;
        }

        @Override
        public double microseconds(Work work, int members) {
            return engine.microseconds(work, members);
        }

        @Override
        public Block block(int members) {
            sizes.add(members);
            return engine.block(members);
        }
    }
}
