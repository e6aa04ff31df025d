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
import org.gradlab.array.MemberTransfer;
import org.gradlab.expression.Expression;
import org.gradlab.expression.TestFunction;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.objective.TestObjectives;
import org.gradlab.optimizer.Sgd;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
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
        FunctionObjective objective = objective(text);
        Population population = population(objective, rate, start);
        new Trainer(engine(), objective, new Sgd(), 1).train(population, new RecordPlan(steps, steps), recorded -> {});
        assertThat(TestObjectives.parameters(population, 0)[0]).isCloseTo(end, within(tolerance));
    }

    @Test
    void theQuarticReachesTheMinimumOnTheSideOfItsMaximumThatItStartsOn() {
        FunctionObjective objective = objective(QUARTIC);
        Population population = population(objective, 0.01, STARTS);
        List<Recorded> records = train(engine(), objective, population, 500, 2);
        double[] losses = records.get(records.size() - 1).memberValues();
        for (int m = 0; m < STARTS.length; m++) {
            boolean left = STARTS[m] < 0.1255;
            assertThat(TestObjectives.parameters(population, m)[0]).isCloseTo(left ? -2.0598 : 1.9343, within(5e-5));
            assertThat(population.status(m)).isEqualTo(MemberStatus.COMPLETED);
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
        Recorded first = train(engine(), objective, population(objective, 1e-9, starts), 1, 2)
                .get(0);
        for (int i = 0; i < n; i++) {
            double difference = (first.memberValues()[4 * i] - first.memberValues()[4 * i + 2]) / (2 * h);
            double slope = first.placeValues()[(2 * n * 3 + 1) * n + i];
            assertThat(slope).isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
        }
    }

    @Test
    void resultsDependOnNeitherThreadsNorBlockSizeNorNeighbours() {
        FunctionObjective objective = objective("sin(3*x) + x^2*y^2 + exp(-x*y) + abs(y - 1)^1.5 + tan(x)/9");
        double[][] starts = starts(21, 2);
        Population one = population(objective, 0.01, starts);
        List<Recorded> expected = train(engine(), objective, one, 40, 1);
        for (int size : new int[] {1, 3, 8, 16}) {
            Population other = population(objective, 0.01, starts);
            List<Recorded> found = train(new BlocksOf(size, engine()), objective, other, 40, 3);
            for (int m = 0; m < starts.length; m++) {
                assertThat(TestObjectives.parameters(other, m)).containsExactly(TestObjectives.parameters(one, m));
            }
            assertThat(values(found)).isEqualTo(values(expected));
        }
    }

    @Test
    void aMemberWithoutASlopeDivergesWhereItStandsAndDisturbsNobody() {
        FunctionObjective objective = objective("log(x)*sin(y) + abs(y) + x^2");
        double[][] starts = starts(11, 2);
        for (double[] start : starts) {
            start[0] = 1 + Math.abs(start[0]);
            start[1] = 3 + start[1];
        }
        Population healthy = population(objective, 0.01, starts);
        train(engine(), objective, healthy, 30, 1);
        starts[4][0] = -1;
        starts[7][1] = 0;
        Population sick = population(objective, 0.01, starts);
        train(engine(), objective, sick, 30, 1);
        for (int m = 0; m < starts.length; m++) {
            boolean lost = m == 4 || m == 7;
            assertThat(sick.status(m)).isEqualTo(lost ? MemberStatus.DIVERGED : MemberStatus.COMPLETED);
            assertThat(TestObjectives.parameters(sick, m))
                    .containsExactly(lost ? starts[m] : TestObjectives.parameters(healthy, m));
        }
        assertThat(sick.divergedAt(4)).isZero();
    }

    @Test
    void aFrozenVariableKeepsItsStart() {
        Expression function = Expression.parse("(x - 1)^2 + (y - x)^2");
        FunctionObjective objective = new FunctionObjective(function, List.of("y", "x"), Set.of("x"));
        Population population = population(objective, 0.1, new double[][] {{0, 3}, {1, -5}});
        train(engine(), objective, population, 200, 1);
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

    private static Population population(FunctionObjective objective, double rate, double... starts) {
        return population(
                objective,
                rate,
                Arrays.stream(starts).mapToObj(start -> new double[] {start}).toArray(double[][]::new));
    }

    /** A member for every start, [members, variables]. */
    static Population population(FunctionObjective objective, double rate, double[][] starts) {
        double[] rates = new double[starts.length];
        Arrays.fill(rates, rate);
        double[] momenta = new double[starts.length];
        Arrays.fill(momenta, 0.9);
        Population population = new Population(objective.space(), rates, momenta);
        for (int i = 0; i < starts[0].length; i++) {
            int variable = i;
            String name = objective.space().parameters().get(i).name();
            double[] values =
                    Arrays.stream(starts).mapToDouble(start -> start[variable]).toArray();
            MemberTransfer.write(population.parameters().get(name), 0, values);
        }
        return population;
    }

    private static List<Recorded> train(
            Engine engine, FunctionObjective objective, Population population, int steps, int threads) {
        List<Recorded> records = new ArrayList<>();
        Engine whole = engine instanceof BlocksOf ? engine : new BlocksOf(population.members(), engine);
        new Trainer(whole, objective, new Sgd(), threads).train(population, new RecordPlan(steps, steps), records::add);
        return records;
    }

    /** All numbers of all records, in the order of members. */
    private static List<List<Double>> values(List<Recorded> records) {
        List<Double> members = new ArrayList<>();
        List<Double> places = new ArrayList<>();
        for (Recorded recorded : records) {
            Arrays.stream(recorded.memberValues()).forEach(members::add);
            Arrays.stream(recorded.placeValues()).forEach(places::add);
        }
        return List.of(members, places);
    }

    /** Numbers between -2 and 2 that depend on a seed alone. */
    private static double[] numbers(int seed, int n) {
        RandomStream stream = new RandomStream(seed, 0, Purpose.INITIALIZATION);
        double[] numbers = new double[n];
        Arrays.setAll(numbers, i -> stream.nextUniform(-2, 2));
        return numbers;
    }
}
