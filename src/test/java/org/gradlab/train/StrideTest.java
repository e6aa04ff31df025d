package org.gradlab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.gradlab.array.Engine;
import org.gradlab.expression.Expression;
import org.gradlab.network.TestEngines;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a training may be cut, and that no number tells. */
class StrideTest {

    private static final int MEMBERS = 9;
    private static final RecordPlan PLAN = new RecordPlan(45, 19);

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void stridesChangeNoNumber(Engine engine) {
        TrainingSetup setup = EveryRemedy.setup(new BlocksOf(4, engine), EveryRemedy.ADAM, StopPlan.none());
        Population whole = EveryRemedy.population(setup, 0, MEMBERS);
        Population cut = EveryRemedy.population(setup, 0, MEMBERS);
        Recording expected = new Recording(whole);
        Recording found = new Recording(cut);
        new Trainer(setup, 2, () -> 0).train(whole, PLAN, expected);
        new Trainer(setup, 2, slow()).train(cut, PLAN, found);

        assertThat(expected.reached()).containsExactly(0L, 8L, 19L, 38L, 45L);
        assertThat(found.reached()).containsExactly(0L, 8L, 16L, 19L, 27L, 35L, 38L, 45L);
        assertThat(found.rows()).isEqualTo(expected.rows());
        assertThat(found.complete()).isEqualTo(expected.complete()).containsExactly(0L, 19L, 38L, 45L);
        for (int m = 0; m < MEMBERS; m++) {
            EveryRemedy.assertSame(cut, m, whole, m);
        }
    }

    /** Every step takes 1 off w. */
    @ParameterizedTest
    @MethodSource("engines")
    void betweenStridesAllMembersStandAtOneStep(Engine engine) {
        TrainingSetup setup = slope(new BlocksOf(8, engine), StopPlan.none());
        Population population = setup.population(0, 50);
        Recording recording = new Recording(population, step -> {
            assertThat(population.perMember("w")).containsOnly((double) -step);
            return Optional.empty();
        });
        new Trainer(setup, 3, slow()).train(population, new RecordPlan(100, 30), recording);
        assertThat(recording.reached()).hasSize(15).endsWith(90L, 98L, 100L);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void anInterruptedTrainingIsThatOfARunWhoseStepsEndThere(Engine engine) {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 3; trial++) {
            long from = random.nextLong(1, PLAN.steps());
            StopPlan best = new StopPlan(List.of(), "validation_loss", true);
            TrainingSetup setup = EveryRemedy.setup(new BlocksOf(4, engine), EveryRemedy.ADAM, best);
            Population cut = EveryRemedy.population(setup, 0, MEMBERS);
            Recording found = Recording.until(from, cut);
            TrainingEnd end = new Trainer(setup, 2, slow()).train(cut, PLAN, found);
            if (end.step() == PLAN.steps()) {
                assertThat(end.reason()).isEmpty();
                continue;
            }

            Population whole = EveryRemedy.population(setup, 0, MEMBERS);
            Recording expected = new Recording(whole);
            new Trainer(setup, 2).train(whole, new RecordPlan(end.step(), PLAN.recordEvery()), expected);
            assertThat(end.reason()).hasValue(StopReason.INTERRUPT);
            assertThat(end.step()).isBetween(from, from + 7);
            assertThat(found.rows()).as("seed %d", seed).isEqualTo(expected.rows());
            for (int m = 0; m < MEMBERS; m++) {
                assertThat(MemberControl.status(cut, m)).isEqualTo(MemberStatus.INTERRUPTED);
                for (Slot slot : setup.space().slots(Set.of(Role.PARAMETER, Role.STATISTIC, Role.BEST))) {
                    assertThat(cut.get(slot.name(), m)).containsExactly(whole.get(slot.name(), m));
                }
            }
        }
    }

    @Test
    void aTrainingThatIsInterruptedBeforeItsFirstStepRecordsItsStart() {
        TrainingSetup setup = slope(engines().get(1), StopPlan.none());
        Population population = setup.population(0, 2);
        Recording recording = Recording.until(0, population);
        TrainingEnd end = new Trainer(setup, 1).train(population, new RecordPlan(100, 30), recording);
        assertThat(end).isEqualTo(new TrainingEnd(0, Optional.of(StopReason.INTERRUPT)));
        assertThat(recording.steps(1)).containsExactly(0L);
        assertThat(population.perMember("w")).containsOnly(0);
    }

    @Test
    void theTimeLimitStopsAllMembersAtOneStep() {
        TrainingSetup setup = slope(engines().get(1), StopPlan.none());
        Population population = setup.population(0, 5);
        TimeLimit limit = new TimeLimit(Duration.ofSeconds(6), slow());
        Recording recording = new Recording(population, step -> limit.reason());
        TrainingEnd end = new Trainer(setup, 1, slow()).train(population, new RecordPlan(100, 30), recording);
        assertThat(end.reason()).hasValue(StopReason.TIME);
        assertThat(recording.steps(3)).endsWith(end.step());
        for (int m = 0; m < 5; m++) {
            assertThat(MemberControl.stop(population, m)).hasValue(new MemberStop(end.step(), StopReason.TIME));
            assertThat(population.number("w", m)).isEqualTo((double) -end.step());
        }
    }

    @Test
    void theTimeIsOverWhenItHasPassed() {
        AtomicLong now = new AtomicLong(-5);
        TimeLimit limit = new TimeLimit(Duration.ofNanos(10), now::get);
        assertThat(limit.reason()).isEmpty();
        now.set(4);
        assertThat(limit.reason()).isEmpty();
        now.set(5);
        assertThat(limit.reason()).hasValue(StopReason.TIME);
    }

    @Test
    void aTrainingEndsWhenNobodyIsLeft() {
        StopPlan stops = StopPlan.of(new NoImprovement(1, 1000, "loss"));
        TrainingSetup setup = slope(engines().get(1), stops);
        Population population = setup.population(0, 20);
        Recording recording = new Recording(population);
        TrainingEnd end = new Trainer(setup, 2).train(population, new RecordPlan(1_000_000_000, 10), recording);
        assertThat(end.reason()).isEmpty();
        assertThat(end.step()).isLessThan(30);
        assertThat(recording.complete()).containsExactly(0L, 10L);
        assertThat(recording.steps(19)).containsExactly(0L, 10L);
        assertThat(population.perMember("w")).containsOnly(-10);
    }

    @Test
    void aStrideIsAsLongAsAFifthOfASecondAndGrowsSlowly() {
        AtomicLong now = new AtomicLong();
        Pace pace = new Pace(new RecordPlan(1_000_000, 100_000), false, now::get);
        assertThat(pace.next(0)).isEqualTo(new Stride(0, 8, true, true));
        pace.time(new Stride(0, 8, true, true), () -> now.addAndGet(8_000_000));
        assertThat(pace.next(8)).isEqualTo(new Stride(8, 40, false, false));
        pace.time(new Stride(8, 40, false, false), () -> now.addAndGet(32_000_000));
        assertThat(pace.next(40)).isEqualTo(new Stride(40, 168, false, false));
        pace.time(new Stride(40, 140, false, false), () -> now.addAndGet(100_000_000));
        assertThat(pace.next(140)).isEqualTo(new Stride(140, 340, false, false));
        assertThat(pace.next(99_990)).isEqualTo(new Stride(99_990, 100_000, false, false));
        pace.time(new Stride(140, 340, false, false), () -> now.addAndGet(20_000_000_000L));
        assertThat(pace.next(340)).isEqualTo(new Stride(340, 348, false, false));
    }

    /** Those who stop at a record are not taken along to the next one. */
    @Test
    void aRecordAtWhichMembersMayStopIsOneStepAndNoMeasureOfTheOthers() {
        AtomicLong now = new AtomicLong();
        Pace pace = new Pace(new RecordPlan(100, 50), true, now::get);
        assertThat(pace.next(50)).isEqualTo(new Stride(50, 51, true, true));
        pace.time(new Stride(50, 51, true, true), () -> now.addAndGet(20_000_000_000L));
        assertThat(pace.next(51)).isEqualTo(new Stride(51, 59, false, false));
        pace.time(new Stride(51, 59, false, false), () -> now.addAndGet(8_000_000));
        assertThat(pace.next(51)).isEqualTo(new Stride(51, 83, false, false));
    }

    /** A clock by which every step takes long. */
    private static LongSupplier slow() {
        AtomicLong now = new AtomicLong();
        return () -> now.addAndGet(1_000_000_000);
    }

    private static TrainingSetup slope(Engine engine, StopPlan stops) {
        FunctionObjective line = new FunctionObjective(Expression.parse("w"), List.of("w"), Set.of());
        return new TrainingSetup(engine, line, Optimizer.of(new Sgd(), 1.0), stops);
    }
}
