package org.gradlab.curvature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.array.plain.PlainEngine;
import org.gradlab.check.RandomNetwork;
import org.gradlab.engine.Engines;
import org.gradlab.objective.Objective;
import org.gradlab.objective.TeacherObjective;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Population;
import org.gradlab.state.StateSpace;
import org.junit.jupiter.api.Test;

/** Products with the Hessian are what differences of gradients come near to, whatever a network is made of. */
class LossSurfaceTest {

    private static final Engine PLAIN = new PlainEngine();
    private static final int NETWORKS = 60;

    /** A row of zeros that meets no bias, as in one of them, is where the second derivative of elu jumps: differences take the mean. */
    @Test
    void productsAreTheDifferencesOfGradientsToWithinTheirError() {
        List<Long> off = new ArrayList<>();
        int near = 0;
        for (long seed = 1; seed <= NETWORKS; seed++) {
            RandomNetwork network = new RandomNetwork(seed);
            Comparison comparison = compare(network.objective(), network.member(PLAIN));
            near += comparison.error() < 1e-6 ? 1 : 0;
            if (!(comparison.distance() < 10 * comparison.error() + 1e-8 * (1 + comparison.length()))) {
                off.add(seed);
            }
        }
        assertThat(off).containsExactly(39L);
        assertThat(near).as("networks whose differences tell something").isGreaterThan(NETWORKS / 2);
    }

    @Test
    void anExactLossOfATeacherHasThemToo() {
        TeacherObjective objective = new TeacherObjective(3, 4);
        Population member = new Population(new StateSpace(objective.slots()), 0, 1);
        double[] at = random(12, 4);
        int variable = 0;
        for (var slot : objective.slots()) {
            member.set(slot.name(), 0, at[variable++]);
        }
        Comparison comparison = compare(objective, member);

        assertThat(comparison.error()).isLessThan(1e-5);
        assertThat(comparison.distance()).isLessThan(10 * comparison.error() + 1e-9);
    }

    @Test
    void everyEngineFormsTheSameProducts() {
        RandomNetwork network = new RandomNetwork(12);
        Population member = network.member(PLAIN);
        double[] plain = product(PLAIN, network.objective(), member);

        assertThat(plain).isNotEmpty();
        Stream.of(
                        Engines.nd4j(),
                        Engines.lanes().orElseThrow(),
                        Engines.features().orElseThrow())
                .forEach(engine -> assertThat(product(engine, network.objective(), member))
                        .as(engine.name())
                        .usingComparatorWithPrecision(1e-11)
                        .containsExactly(plain));
    }

    private static double[] product(Engine engine, Objective objective, Population member) {
        LossSurface surface = new LossSurface(engine, objective, member, 0);
        double[] at = surface.position();
        return surface.hessian(at).times(random(at.length, 1), random(at.length, 2))[1];
    }

    /** How far a product is from differences, how long it is, and what differences say of their own error. */
    private record Comparison(double distance, double length, double error) {}

    private static Comparison compare(Objective objective, Population member) {
        LossSurface surface = new LossSurface(PLAIN, objective, member, 0);
        double[] at = surface.position();
        double[] v = random(at.length, 1);
        DifferencedHessian differenced = new DifferencedHessian(
                at,
                points -> Arrays.stream(surface.at(points.toArray(double[][]::new)))
                        .map(LossSurface.Slope::gradient)
                        .toList());
        double[] exact = surface.hessian(at).times(v)[0];
        double[] rest = Vectors.sum(exact, -1, differenced.times(v));
        assertThat(surface.hessian(at).times(v, v)[1])
                .as("alone or beside another")
                .usingComparatorWithPrecision(0.0)
                .containsExactly(exact);
        return new Comparison(Vectors.norm(rest), Vectors.norm(exact), differenced.error() * Vectors.norm(v));
    }

    private static double[] random(int size, long member) {
        RandomStream stream = new RandomStream(5, member, Purpose.DATA);
        double[] numbers = new double[size];
        Arrays.setAll(numbers, i -> stream.nextGaussian());
        return numbers;
    }
}
