package org.gradlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.array.Precision;
import org.gradlab.array.nd4j.Nd4jEngine;
import org.gradlab.array.plain.PlainEngine;
import org.gradlab.engine.ChosenEngine;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.StateSpace;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TeacherObjectiveTest {

    private static final TeacherObjective OBJECTIVE = new TeacherObjective(3, 4);
    private static final int SIZE = 12;

    static Stream<Engine> engines() {
        return Stream.of(new PlainEngine(), ChosenEngine.named("lanes", Precision.DOUBLE), new Nd4jEngine());
    }

    private record Found(double loss, double norm, double[] gradient) {}

    private static List<Found> at(Engine engine, TeacherObjective objective, double[]... points) {
        StateSpace space = new StateSpace(objective.slots());
        Population population = new Population(space, 0, points.length);
        List<String> variables = objective.variables();
        for (int m = 0; m < points.length; m++) {
            for (int v = 0; v < variables.size(); v++) {
                population.set(variables.get(v), m, points[m][v]);
            }
        }
        Workspace workspace = Workspace.of(engine.block(points.length), space);
        workspace.state().load(population, 0);
        Evaluator evaluator = objective.evaluator(workspace);
        evaluator.gradient(Step.training(0));
        double[] gradients = workspace.gradients().flat().toDoubles();
        double[] values = evaluator.observe(Step.training(0)).memberValues();
        int size = space.size(Role.PARAMETER);
        return Stream.iterate(0, m -> m < points.length, m -> m + 1)
                .map(m -> new Found(
                        values[2 * m], values[2 * m + 1], Arrays.copyOfRange(gradients, m * size, (m + 1) * size)))
                .toList();
    }

    private static double[] random(long seed) {
        return new Random(seed).doubles(SIZE, -1, 1).toArray();
    }

    /** (sum of relu(w_i x) - sum of relu(x_j))^2 / 2, averaged over many x. */
    @ParameterizedTest
    @MethodSource("engines")
    void lossIsTheMeanOverGaussianInputs(Engine engine) {
        double[] w = random(1);
        RandomStream stream = new RandomStream(1, 0, Purpose.DATA);
        int draws = 200_000;
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            double[] x = {stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian()};
            double output = 0;
            for (int i = 0; i < 4; i++) {
                output += Math.max(0, w[3 * i] * x[0] + w[3 * i + 1] * x[1] + w[3 * i + 2] * x[2]);
            }
            for (double number : x) {
                output -= Math.max(0, number);
            }
            sum += output * output / 2;
        }
        assertThat(at(engine, OBJECTIVE, w).get(0).loss()).isCloseTo(sum / draws, within(0.01));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void gradientAgreesWithCentralDifferencesOfTheLoss(Engine engine) {
        double h = 1e-5;
        for (long seed = 1; seed < 6; seed++) {
            double[] w = random(seed);
            Found found = at(engine, OBJECTIVE, w).get(0);
            for (int i = 0; i < SIZE; i++) {
                double[] more = w.clone();
                double[] less = w.clone();
                more[i] += h;
                less[i] -= h;
                List<Found> beside = at(engine, OBJECTIVE, more, less);
                double slope = (beside.get(0).loss() - beside.get(1).loss()) / (2 * h);
                assertThat(found.gradient()[i]).as("seed %d, %d", seed, i).isCloseTo(slope, within(1e-9));
            }
            assertThat(found.norm())
                    .isCloseTo(
                            Math.sqrt(Arrays.stream(found.gradient())
                                    .map(g -> g * g)
                                    .sum()),
                            within(1e-14));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theTeacherItselfHasNoLossAndNoSlope(Engine engine) {
        TeacherObjective equal = new TeacherObjective(3, 3);
        Found found =
                at(engine, equal, new double[] {0, 1, 0, 0, 0, 1, 1, 0, 0}).get(0);

        assertThat(found.loss()).isCloseTo(0, within(1e-15));
        assertThat(found.gradient()).containsOnly(new double[] {0}, within(1e-15));
    }

    /** One student in one dimension of two: f(w, e1) with an angle of 90 degrees is |w| / (2 pi). */
    @ParameterizedTest
    @MethodSource("engines")
    void aLossByHand(Engine engine) {
        double loss = at(engine, new TeacherObjective(2, 1), new double[] {2, 0})
                .get(0)
                .loss();

        double student = 2 * 2 / 2.0;
        double cross = 2 / 2.0 + 2 / (2 * Math.PI);
        double teacher = 1 + 2 / (2 * Math.PI);
        assertThat(loss).isCloseTo((student - 2 * cross + teacher) / 2, within(1e-15));
    }
}
