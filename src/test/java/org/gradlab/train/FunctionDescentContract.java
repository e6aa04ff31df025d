package org.gradlab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.expression.Expression;
import org.gradlab.expression.TestFunction;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.objective.TestObjectives;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Descent of written functions, for any engine. */
abstract class FunctionDescentContract {

    private static final String QUARTIC = "w^4 - 8*w^2 + 2*w + 20";
    private static final double[] STARTS = {-4, -3, -1, 0, 0.12, 0.13, 1, 2, 3.5};

    abstract Engine engine();

    /** The published cases of descent on one variable. */
    @ParameterizedTest
    @CsvSource({
        "(w-3)^2, 4, 1, 1, 2, 1e-15",
        "exp(w), 4, 1, 1, -50.598150, 5e-7",
        "w, 4, 1, 1, 3, 0",
        "w^2, 4, 0.15, 15, 0.018990, 5e-7",
        "w^2, 4, 0.01, 20, 2.6704, 5e-5",
        "w^2, 4, 0.9, 20, 0.0461, 5e-5",
        "w^2, 4, 0.5, 1, 0, 0",
        "w^2, 4, 1, 3, -4, 0"
    })
    void classroomCasesComeOutAsPublished(
            String text, double start, double rate, int steps, double end, double tolerance) {
        TrainingSetup setup = setup(objective(text), rate);
        Population population = population(setup, start);
        new Trainer(setup, 1).train(population, new RecordPlan(steps, steps), recorded -> {});
        assertThat(TestObjectives.parameters(population, 0)[0]).isCloseTo(end, within(tolerance));
    }

    @Test
    void theQuarticReachesTheMinimumOnTheSideOfItsMaximumThatItStartsOn() {
        TrainingSetup setup = setup(objective(QUARTIC), 0.01);
        Population population = population(setup, STARTS);
        List<RecordEvent> records = train(setup, population, 500, 2);
        double[] losses = records.get(records.size() - 1).memberValues();
        for (int m = 0; m < STARTS.length; m++) {
            boolean left = STARTS[m] < 0.1255;
            assertThat(TestObjectives.parameters(population, m)[0]).isCloseTo(left ? -2.0598 : 1.9343, within(5e-5));
            assertThat(MemberControl.status(population, m)).isEqualTo(MemberStatus.COMPLETED);
        }
        assertThat(losses[0]).isCloseTo(-0.0607, within(5e-5));
        assertThat(losses[losses.length - 2]).isCloseTo(7.9354, within(5e-5));
    }

    static Stream<Arguments> testFunctions() {
        return Stream.of(TestFunction.values())
                .flatMap(function -> Stream.of(1, 2, 5, 20)
                        .filter(n -> n >= function.fewestVariables() && n <= function.mostVariables())
                        .map(n -> Arguments.of(function, n)));
    }

    @ParameterizedTest
    @MethodSource("testFunctions")
    void gradientsOfTestFunctionsAgreeWithCentralDifferences(TestFunction function, int n) {
        Expression expression = function.expression(n);
        FunctionObjective objective = new FunctionObjective(expression, List.copyOf(expression.variables()), Set.of());
        double[] start = numbers(n, n);
        double h = 1e-5;
        double[][] starts = new double[2 * n + 1][];
        Arrays.setAll(starts, i -> start.clone());
        for (int i = 0; i < n; i++) {
            starts[2 * i][i] += h;
            starts[2 * i + 1][i] -= h;
        }
        TrainingSetup setup = setup(objective, 1e-9);
        RecordEvent first = train(setup, population(setup, starts), 1, 2).get(0);
        for (int i = 0; i < n; i++) {
            double difference = (first.memberValues()[4 * i] - first.memberValues()[4 * i + 2]) / (2 * h);
            double slope = first.siteValues()[(2 * n * 3 + 1) * n + i];
            assertThat(slope).isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
        }
    }

    @Test
    void resultsDependOnNeitherThreadsNorBlockSizeNorNeighbours() {
        FunctionObjective objective = objective("sin(3*x) + x^2*y^2 + exp(-x*y) + abs(y - 1)^1.5 + tan(x)/9");
        double[][] starts = starts(21, 2);
        TrainingSetup setup = setup(objective, 0.01);
        Population one = population(setup, starts);
        List<RecordEvent> expected = train(setup, one, 40, 1);
        for (int size : new int[] {1, 3, 8, 16}) {
            Population other = population(setup, starts);
            TrainingSetup blocks = new TrainingSetup(new BlocksOf(size, engine()), objective, setup.optimizer());
            List<RecordEvent> found = train(blocks, other, 40, 3);
            for (int m = 0; m < starts.length; m++) {
                assertThat(TestObjectives.parameters(other, m)).containsExactly(TestObjectives.parameters(one, m));
            }
            assertThat(values(found)).isEqualTo(values(expected));
        }
    }

    @Test
    void aMemberWithoutASlopeDivergesWhereItStandsAndDisturbsNobody() {
        TrainingSetup setup = setup(objective("log(x)*sin(y) + abs(y) + x^2"), 0.01);
        double[][] starts = starts(11, 2);
        for (double[] start : starts) {
            start[0] = 1 + Math.abs(start[0]);
            start[1] = 3 + start[1];
        }
        Population healthy = population(setup, starts);
        train(setup, healthy, 30, 1);
        starts[4][0] = -1;
        starts[7][1] = 0;
        Population sick = population(setup, starts);
        train(setup, sick, 30, 1);
        for (int m = 0; m < starts.length; m++) {
            boolean lost = m == 4 || m == 7;
            assertThat(MemberControl.status(sick, m)).isEqualTo(lost ? MemberStatus.DIVERGED : MemberStatus.COMPLETED);
            assertThat(TestObjectives.parameters(sick, m))
                    .containsExactly(lost ? starts[m] : TestObjectives.parameters(healthy, m));
        }
        assertThat(MemberControl.divergedAt(sick, 4)).hasValue(0);
    }

    @Test
    void aFrozenVariableKeepsItsStart() {
        Expression function = Expression.parse("(x - 1)^2 + (y - x)^2");
        FunctionObjective objective = new FunctionObjective(function, List.of("y", "x"), Set.of("x"));
        TrainingSetup setup = setup(objective, 0.1);
        Population population = population(setup, new double[][] {{0, 3}, {1, -5}});
        train(setup, population, 200, 1);
        assertThat(TestObjectives.parameters(population, 0)).containsExactly(new double[] {3, 3}, within(1e-9));
        assertThat(TestObjectives.parameters(population, 1)).containsExactly(new double[] {-5, -5}, within(1e-9));
    }

    private static FunctionObjective objective(String text) {
        Expression function = Expression.parse(text);
        return new FunctionObjective(function, List.copyOf(function.variables()), Set.of());
    }

    static double[][] starts(int members, int variables) {
        return IntStream.range(0, members).mapToObj(m -> numbers(m, variables)).toArray(double[][]::new);
    }

    private TrainingSetup setup(FunctionObjective objective, double rate) {
        return new TrainingSetup(engine(), objective, Optimizer.of(new Sgd(), rate));
    }

    private static Population population(TrainingSetup setup, double... starts) {
        return population(
                setup,
                Arrays.stream(starts).mapToObj(start -> new double[] {start}).toArray(double[][]::new));
    }

    /** A member for every start, [members, variables]. */
    static Population population(TrainingSetup setup, double[][] starts) {
        Population population = setup.population(0, starts.length);
        for (int i = 0; i < starts[0].length; i++) {
            String name = setup.objective().slots().get(i).name();
            for (int m = 0; m < starts.length; m++) {
                population.set(name, m, starts[m][i]);
            }
        }
        return population;
    }

    private static List<RecordEvent> train(TrainingSetup setup, Population population, int steps, int threads) {
        List<RecordEvent> records = new ArrayList<>();
        Engine whole = setup.engine() instanceof BlocksOf
                ? setup.engine()
                : new BlocksOf(population.members(), setup.engine());
        TrainingSetup blocks = new TrainingSetup(whole, setup.objective(), setup.optimizer());
        new Trainer(blocks, threads).train(population, new RecordPlan(steps, steps), records::add);
        return records;
    }

    /** All numbers of all records, in the order of members. */
    private static List<List<Double>> values(List<RecordEvent> records) {
        List<Double> members = new ArrayList<>();
        List<Double> sites = new ArrayList<>();
        for (RecordEvent recorded : records) {
            Arrays.stream(recorded.memberValues()).forEach(members::add);
            Arrays.stream(recorded.siteValues()).forEach(sites::add);
        }
        return List.of(members, sites);
    }

    /** Numbers between -2 and 2 that depend on a seed alone. */
    private static double[] numbers(int seed, int n) {
        RandomStream stream = new RandomStream(seed, 0, Purpose.INITIALIZATION);
        double[] numbers = new double[n];
        Arrays.setAll(numbers, i -> stream.nextUniform(-2, 2));
        return numbers;
    }
}
