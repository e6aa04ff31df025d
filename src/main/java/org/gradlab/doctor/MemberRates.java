package org.gradlab.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.LoadedConfig;
import org.gradlab.curvature.HessianProduct;
import org.gradlab.curvature.PreconditionedHessian;
import org.gradlab.optimizer.Adam;
import org.gradlab.optimizer.AdamW;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.optimizer.UpdateRule;
import org.gradlab.stability.StabilityLimit;
import org.gradlab.stability.StabilityPoint;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;

/**
 * The learning rates of one member, and the sharpness that they allow: with D the rates of the parameters, relative to the optimizer's, a step
 * goes by the eigenvalues of D^(1/2) H D^(1/2).
 */
final class MemberRates {

    private final Optimizer optimizer;
    private final Population population;
    private final StabilityLimit limit;

    private MemberRates(Optimizer optimizer, Population population, StabilityLimit limit) {
        this.optimizer = optimizer;
        this.population = population;
        this.limit = limit;
    }

    /**
     * The rates of the only member of {@code population}.
     *
     * @throws ConfigException if the optimizer has no known limit
     */
    static MemberRates of(Optimizer optimizer, Population population, LoadedConfig config) throws ConfigException {
        return new MemberRates(optimizer, population, limit(optimizer.rule(), population, config));
    }

    private static StabilityLimit limit(UpdateRule rule, Population population, LoadedConfig config)
            throws ConfigException {
        if (rule instanceof Sgd) {
            return StabilityLimit.ofDescent();
        }
        if (rule instanceof Momentum) {
            return StabilityLimit.ofMomentum(population.number("optimizer.momentum", 0));
        }
        if (rule instanceof Nesterov) {
            return StabilityLimit.ofNesterov(population.number("optimizer.momentum", 0));
        }
        if (rule instanceof Adam || rule instanceof AdamW) {
            return StabilityLimit.ofAdam(population.number("optimizer.beta1", 0));
        }
        throw new ConfigException(
                config.positions().error("optimizer.name", "sgd, momentum, nesterov or adam, whose limits are known"));
    }

    boolean isOfAdam() {
        return optimizer.rule() instanceof Adam || optimizer.rule() instanceof AdamW;
    }

    /** Whether layers have rates of their own. */
    boolean differ() {
        return parameters().stream().anyMatch(parameter -> parameter.rate().isPresent());
    }

    /** The Hessian as a step feels it. */
    HessianProduct felt(HessianProduct hessian) {
        return differ()
                ? new PreconditionedHessian(
                        hessian, relative().map(rate -> 1 / rate).toArray())
                : hessian;
    }

    /** The same after Adam's preconditioner, [parameters]. */
    HessianProduct felt(HessianProduct hessian, double[] preconditioner) {
        double[] relative = relative().toArray();
        double[] both = new double[preconditioner.length];
        Arrays.setAll(both, i -> preconditioner[i] / relative[i]);
        return new PreconditionedHessian(hessian, both);
    }

    /** Where the member stands at a step with a loss and the largest eigenvalue that a step feels. */
    StabilityPoint point(long step, double loss, double sharpness) {
        double rate = optimizer.learningRate().at(step, name -> population.number(name, 0));
        return new StabilityPoint(step, loss, sharpness, limit.at(rate), limit.greatestRate(sharpness));
    }

    /** The rate of every parameter by the optimizer's. */
    private DoubleStream relative() {
        double rate = population.number("optimizer.learningRate", 0);
        return parameters().stream().flatMapToDouble(parameter -> {
            double relative =
                    parameter.rate().map(name -> population.number(name, 0)).orElse(rate) / rate;
            return IntStream.range(0, parameter.size()).mapToDouble(i -> relative);
        });
    }

    private List<Slot> parameters() {
        return population.space().slots(Role.PARAMETER);
    }
}
