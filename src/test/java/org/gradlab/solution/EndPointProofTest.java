package org.gradlab.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gradlab.array.Engine;
import org.gradlab.array.plain.PlainEngine;
import org.gradlab.curvature.Hessian;
import org.gradlab.curvature.LossSurface;
import org.gradlab.data.DataParts;
import org.gradlab.data.Dataset;
import org.gradlab.data.Targets;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Activation;
import org.gradlab.network.Identity;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Network;
import org.gradlab.network.Relu;
import org.gradlab.network.Sigmoid;
import org.gradlab.objective.Batching;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.solution.EndPoint.Kind;
import org.gradlab.state.Population;
import org.gradlab.state.StateSpace;
import org.gradlab.train.MemberStatus;
import org.junit.jupiter.api.Test;

/** The chain y = b f(a x) on three rows, whose mean of x^2 is 14/3 and of x y is 28/3; its loss is the mean of (b a x - y)^2. */
class EndPointProofTest {

    private static final Engine ENGINE = new PlainEngine();
    private static final double[] X = {1, 2, 3};
    private static final double[] TWICE = {2, 4, 6};
    private static final double MEAN_SQUARE = 14 / 3.0;

    private static LayerSpec unit(Activation f) {
        return new LayerSpec(1, f, false, true, Optional.empty(), List.of());
    }

    private static NetworkObjective objective(Network network, double... y) {
        Dataset data = new Dataset(List.of("x"), new Targets.Numbers(List.of("y")), X, y);
        Dataset none = data.subset(new int[0]);
        return new NetworkObjective(
                network, new MeanSquaredError(), new DataParts(data, none, none), new Batching(2, true, 1), false);
    }

    private static NetworkObjective chain(Activation f) {
        return objective(new Network(1, List.of(unit(f), unit(new Identity()))), TWICE);
    }

    private static Population at(NetworkObjective objective, double... parameters) {
        Population population = new Population(new StateSpace(objective.slots()), 0, 1);
        for (int l = 1; l <= parameters.length; l++) {
            population.set("W" + l, 0, parameters[l - 1]);
        }
        return population;
    }

    private static EndPoint end(NetworkObjective objective, Behaviour behaviour, double... parameters) {
        MemberResult member = new MemberResult(
                0,
                new Hyperparameters(0.1, 0),
                MemberStatus.COMPLETED,
                behaviour,
                10,
                Double.NaN,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
        return new EndPointProof(ENGINE, objective, at(objective, parameters)).of(member, 0);
    }

    /** L_aa = 2 b^2 m, L_bb = 2 a^2 m, L_ab = (4 a b - 4) m with m the mean of x^2, since y = 2 x. */
    @Test
    void secondDerivativesAreExactUpToTheErrorThatIsStated() {
        NetworkObjective objective = chain(new Identity());
        LossSurface surface = new LossSurface(ENGINE, objective.onAllRows(), at(objective, 0.7, -1.3), 0);
        Hessian hessian = Hessian.of(surface.hessian(surface.position()));

        double[][] exact = {
            {2 * 1.69 * MEAN_SQUARE, (4 * -0.91 - 4) * MEAN_SQUARE},
            {(4 * -0.91 - 4) * MEAN_SQUARE, 2 * 0.49 * MEAN_SQUARE}
        };
        double squares = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                squares += Math.pow(hessian.matrix()[i][j] - exact[i][j], 2);
            }
        }
        assertThat(Math.sqrt(squares)).isLessThanOrEqualTo(hessian.error());
        assertThat(hessian.error()).isLessThan(1e-10);
    }

    @Test
    void anEndWithoutLossIsTheBottom() {
        assertThat(end(chain(new Identity()), Behaviour.CONVERGED, 1, 2).kind()).isEqualTo(Kind.BOTTOM);
    }

    /** At a = b = 0 the slope is zero and L_ab = -4 m: the loss falls along a = b and rises along a = -b. */
    @Test
    void theOriginOfAChainIsASaddleThatAStepLeaves() {
        EndPoint end = end(chain(new Identity()), Behaviour.CONVERGED, 0, 0);

        assertThat(end.kind()).isEqualTo(Kind.SADDLE);
        assertThat(end.smallest()).isCloseTo(-4 * MEAN_SQUARE, within(1e-6));
        assertThat(end.largest()).isCloseTo(4 * MEAN_SQUARE, within(1e-6));
        double along = 0.1 * 0.1 / 2;
        assertThat(end.escape())
                .as("a = b = 0.1 / sqrt 2")
                .isCloseTo(MEAN_SQUARE * (4 - Math.pow(along - 2, 2)), within(1e-9));
    }

    @Test
    void aSlopeIsNoSaddleHoweverTheLossIsCurved() {
        EndPoint end = end(chain(new Identity()), Behaviour.STILL_DESCENDING, 0.1, 0.1);

        assertThat(end.smallest()).isNegative();
        assertThat(end.kind()).isEqualTo(Kind.DESCENDING);
    }

    /** Of the line through the origin, L = mean of (w x - y)^2 has one curvature, 2 m, and what is left is variance. */
    @Test
    void aMinimumHasACertificate() {
        NetworkObjective line = objective(new Network(1, List.of(unit(new Identity()))), 2, 4, 3);
        double best = (2 + 8 + 9) / 14.0;
        EndPoint end = end(line, Behaviour.CONVERGED, best);

        assertThat(end.kind()).isEqualTo(Kind.MINIMUM);
        assertThat(end.smallest()).isCloseTo(2 * MEAN_SQUARE, within(1e-6));
        assertThat(end.gradientNorm()).isLessThan(1e-12);

        EndPoint beside = end(line, Behaviour.CONVERGED, best + 0.01);
        assertThat(beside.kind()).as("not yet there").isEqualTo(Kind.PLATEAU);
        assertThat(beside.gain()).isCloseTo(MEAN_SQUARE * 1e-4, within(1e-9));
    }

    @Test
    void aDeadUnitRestsOnAPlateau() {
        assertThat(end(chain(new Relu()), Behaviour.CONVERGED, -1, 1).kind()).isEqualTo(Kind.PLATEAU);
    }

    @Test
    void aUnitAtTheEndOfItsRangeIsSaturated() {
        assertThat(end(chain(new Sigmoid()), Behaviour.CONVERGED, 50, 3.9).kind())
                .isEqualTo(Kind.SATURATED);
    }
}
