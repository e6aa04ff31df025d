package org.gradlab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.gradlab.optimizer.AdaGrad;
import org.gradlab.optimizer.Adam;
import org.gradlab.optimizer.AdamW;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.RmsProp;
import org.gradlab.optimizer.UpdateRule;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Members train as if there were no others, bit for bit, with every setting that there is and with different values of each. */
class RemediesIsolationTest {

    private static final int MEMBERS = 10;
    private static final RecordPlan PLAN = new RecordPlan(13, 5);
    private static final RecordPlan SHORT = new RecordPlan(5, 5);
    private static final Adam ADAM = EveryRemedy.ADAM;

    static Stream<Arguments> cases() {
        List<UpdateRule> rules = List.of(
                new Nesterov(List.of(0.9, 0.5, 0.0)),
                ADAM,
                new AdamW(ADAM),
                new RmsProp(List.of(0.99, 0.9), List.of(1e-8, 1e-3)),
                new AdaGrad(List.of(1e-10, 0.1)));
        return TestEngines.all().flatMap(engine -> rules.stream().map(rule -> Arguments.of(engine, rule)));
    }

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMemberTrainsAsItDoesAlone(Engine engine, UpdateRule rule) {
        TrainingSetup setup = EveryRemedy.setup(engine, rule);
        Population together = EveryRemedy.population(setup, 0, MEMBERS);
        List<RecordEvent> records = train(setup, together);
        for (int m : new int[] {0, 7, MEMBERS - 1}) {
            Population alone = EveryRemedy.population(setup, m, 1);
            List<RecordEvent> own = train(setup, alone);
            EveryRemedy.assertSame(alone, 0, together, m);
            for (int i = 0; i < own.size(); i++) {
                assertThat(own.get(i).memberValues())
                        .containsExactly(part(records.get(i).memberValues(), m));
                assertThat(own.get(i).siteValues())
                        .containsExactly(part(records.get(i).siteValues(), m));
            }
            assertThat(MemberControl.status(alone, 0)).isEqualTo(MemberStatus.COMPLETED);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyValueOfEverySettingIsTakenByItsMember(Engine engine, UpdateRule rule) {
        TrainingSetup setup = EveryRemedy.setup(engine, rule);
        Population first = EveryRemedy.population(setup, 0, 1);
        train(setup, first, SHORT);
        for (Hyperparameter setting : setup.hyperparameters()) {
            Population second = EveryRemedy.population(setup, 0, 1);
            second.set(setting.name(), 0, setting.values().get(1));
            train(setup, second, SHORT);
            assertThat(trained(second)).as(setting.name()).isNotEqualTo(trained(first));
        }
    }

    private static List<Double> trained(Population population) {
        return population.space().slots(Set.of(Role.PARAMETER, Role.STATISTIC)).stream()
                .flatMap(slot -> Arrays.stream(population.get(slot.name(), 0)).boxed())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMemberThatIsNotANumberStopsAndDisturbsNobody(Engine engine, UpdateRule rule) {
        TrainingSetup setup = EveryRemedy.setup(engine, rule);
        Population healthy = EveryRemedy.population(setup, 0, MEMBERS);
        Population sick = EveryRemedy.population(setup, 0, MEMBERS);
        double[] weights = sick.get("W1", 5);
        weights[3] = Double.NaN;
        sick.set("W1", 5, weights);
        train(setup, healthy);
        train(setup, sick);
        assertThat(sick.number(MemberControl.DIVERGED_AT, 5)).isZero();
        assertThat(sick.get("W1", 5)).containsExactly(weights);
        for (int m = 0; m < MEMBERS; m++) {
            if (m != 5) {
                EveryRemedy.assertSame(sick, m, healthy, m);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aMemberThatDivergesKeepsFiniteRunningStatistics(Engine engine) {
        TrainingSetup setup = EveryRemedy.setup(engine, new Nesterov(List.of(0.9, 0.5)));
        Population population = EveryRemedy.population(setup, 0, 3);
        population.set("optimizer.learningRate", 1, 1e306);
        train(setup, population);
        assertThat(MemberControl.status(population, 1)).isEqualTo(MemberStatus.DIVERGED);
        for (Slot slot : setup.space().slots(Role.STATISTIC)) {
            assertThat(Arrays.stream(population.get(slot.name(), 1)))
                    .as(slot.name())
                    .allMatch(Double::isFinite);
        }
    }

    /** A variance may overflow where the parameters stay finite: then their update is not made either. */
    @ParameterizedTest
    @MethodSource("engines")
    void aMemberWhoseRunningStatisticsOverflowKeepsItsParameters(Engine engine) {
        TrainingSetup setup = EveryRemedy.setup(engine, new Nesterov(List.of(0.9, 0.5)));
        Population population = EveryRemedy.population(setup, 0, 3);
        double[] huge =
                Arrays.stream(population.get("W1", 1)).map(w -> w * 1e160).toArray();
        population.set("W1", 1, huge);
        double[] output = population.get("W3", 1);
        train(setup, population);
        assertThat(population.number(MemberControl.DIVERGED_AT, 1)).isZero();
        assertThat(population.get("W1", 1)).containsExactly(huge);
        assertThat(population.get("W3", 1)).containsExactly(output);
        assertThat(population.get("variance1", 1)).containsOnly(1);
    }

    private static List<RecordEvent> train(TrainingSetup setup, Population population) {
        return train(setup, population, PLAN);
    }

    private static List<RecordEvent> train(TrainingSetup setup, Population population, RecordPlan plan) {
        List<RecordEvent> records = new ArrayList<>();
        Engine whole = new BlocksOf(population.members(), setup.engine());
        TrainingSetup oneBlock = new TrainingSetup(whole, setup.objective(), setup.optimizer());
        new Trainer(oneBlock, 1).train(population, plan, records::add);
        return records;
    }

    private static double[] part(double[] all, int member) {
        int size = all.length / MEMBERS;
        return Arrays.copyOfRange(all, member * size, (member + 1) * size);
    }
}
