package org.gradlab.solution;

import java.util.OptionalDouble;
import org.gradlab.array.Engine;
import org.gradlab.curvature.Hessian;
import org.gradlab.curvature.LossSurface;
import org.gradlab.curvature.Spectrum;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.objective.Objective;
import org.gradlab.restart.MemberResult;
import org.gradlab.solution.EndPoint.Kind;
import org.gradlab.state.Population;
import org.gradlab.state.Role;

/**
 * Finds out what the end of a training is. It is called a minimum only with a certificate: the whole Hessian is positive definite beyond
 * its error, and Newton's decrement says that nothing is left to gain.
 */
public final class EndPointProof {

    /** Of more parameters the Hessian is not formed: it has the square of their number of entries. */
    private static final int MOST_PARAMETERS = 200;

    /** What is less than this share of the way from the start is nothing. */
    private static final double NOTHING = 1e-9;

    /** A saddle is near where the slope has less than this share of the way to gain. */
    private static final double LITTLE = 1e-6;

    private static final double MOST_SATURATED = 0.5;
    private static final double LONGEST_ESCAPE = 0.1;
    private static final double SHORTEST_ESCAPE = 1e-4;

    private final Engine engine;
    private final Objective objective;
    private final Population trained;

    /** Proofs about the members of {@code trained}, which have made their last step. */
    public EndPointProof(Engine engine, Objective objective, Population trained) {
        this.engine = engine;
        this.objective = objective instanceof NetworkObjective network ? network.onAllRows() : objective;
        this.trained = trained;
    }

    /** What a member's end is; {@code index} is its place in the population. */
    public EndPoint of(MemberResult member, int index) {
        LossSurface surface = new LossSurface(engine, objective, trained, index);
        double[] at = surface.position();
        LossSurface.Slope here = surface.at(at)[0];
        double way = Math.abs(member.firstLoss());
        if (isNeverNegative() && here.loss() <= NOTHING * way) {
            return EndPoint.of(Kind.BOTTOM, here.norm());
        }
        Kind otherwise = otherwise(member, index);
        return hasHessian() ? byHessian(surface, at, here, way, otherwise) : EndPoint.of(otherwise, here.norm());
    }

    private boolean isNeverNegative() {
        return objective.isNeverNegative();
    }

    /** Whether gradients are those of one loss: dropout draws another one at every step, and batches have their own statistics. */
    private boolean hasHessian() {
        boolean isSmall = trained.space().size(Role.PARAMETER) <= MOST_PARAMETERS;
        return isSmall
                && (!(objective instanceof NetworkObjective network)
                        || network.network().judgesAsItLearns());
    }

    private EndPoint byHessian(LossSurface surface, double[] at, LossSurface.Slope here, double way, Kind otherwise) {
        Hessian hessian = Hessian.of(surface.hessian(at));
        if (!hessian.isFinite()) {
            return EndPoint.of(otherwise, here.norm());
        }
        Spectrum spectrum = Spectrum.of(hessian.matrix());
        double low = spectrum.smallest();
        boolean isDefinite = low > hessian.error();
        double gain = isDefinite ? spectrum.sumOfGains(here.gradient()) : Double.NaN;
        OptionalDouble escape =
                low < -hessian.error() ? escape(surface, at, here, spectrum.lowestDirection()) : OptionalDouble.empty();
        Kind kind = otherwise;
        if (isDefinite && gain <= NOTHING * way) {
            kind = Kind.MINIMUM;
        } else if (escape.isPresent() && spectrum.sumOfGains(here.gradient()) <= LITTLE * way) {
            kind = Kind.SADDLE;
        }
        return new EndPoint(
                kind,
                here.norm(),
                low,
                spectrum.largest(),
                hessian.error(),
                gain,
                kind == Kind.SADDLE ? escape.getAsDouble() : Double.NaN);
    }

    /**
     * How much lower the loss is a step away along {@code direction}, one way and the other: what a slope would gain on one side, it
     * loses on the other. Empty if nowhere.
     */
    private static OptionalDouble escape(LossSurface surface, double[] at, LossSurface.Slope here, double[] direction) {
        double best = 0;
        for (double step = LONGEST_ESCAPE; step >= SHORTEST_ESCAPE; step /= 10) {
            LossSurface.Slope[] beside = surface.at(moved(at, direction, step), moved(at, direction, -step));
            best = Math.max(best, here.loss() - Math.max(beside[0].loss(), beside[1].loss()));
        }
        return best > 0 ? OptionalDouble.of(best) : OptionalDouble.empty();
    }

    private static double[] moved(double[] at, double[] direction, double step) {
        double[] moved = at.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * direction[i];
        }
        return moved;
    }

    /** Without a proof. */
    private Kind otherwise(MemberResult member, int index) {
        if (objective instanceof NetworkObjective network
                && SaturatedShare.of(engine, network, trained, index) > MOST_SATURATED) {
            return Kind.SATURATED;
        }
        return member.behaviour() == Behaviour.CONVERGED ? Kind.PLATEAU : Kind.DESCENDING;
    }
}
