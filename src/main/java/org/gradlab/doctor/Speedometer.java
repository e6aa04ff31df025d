package org.gradlab.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.LoadedConfig;
import org.gradlab.curvature.HessianProduct;
import org.gradlab.curvature.Lanczos;
import org.gradlab.curvature.LossSurface;
import org.gradlab.curvature.PreconditionedHessian;
import org.gradlab.experiment.Experiment;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.optimizer.Adam;
import org.gradlab.optimizer.AdamW;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.Sgd;
import org.gradlab.optimizer.UpdateRule;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.stability.StabilityLimit;
import org.gradlab.stability.StabilityPoint;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Workspace;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.Replay;

/** Trains a member again and takes the sharpness of the loss at record steps, beside the limit of the optimizer. */
public final class Speedometer {

    private final Experiment experiment;
    private final Population population;
    private final int most;
    private final StabilityLimit limit;
    private final LossSurface surface;
    private final List<StabilityPoint> points = new ArrayList<>();
    private double sharpness;
    private double rate;
    private boolean isMeasured;

    private Speedometer(Experiment experiment, Population population, StabilityLimit limit, int most) {
        this.experiment = experiment;
        this.population = population;
        this.limit = limit;
        this.most = most;
        this.surface = new LossSurface(
                experiment.engine().engine(), ((NetworkObjective) experiment.objective()).onAllRows(), population, 0);
    }

    /**
     * Follows one member of a network's training.
     *
     * @param config what the run was trained by, to tell where it does not fit
     * @param experiment what the member is one of, on the engine that it was trained on
     * @param most how many record steps are looked at; the last is one of them
     * @throws ConfigException if there is no network, or the optimizer has no known limit
     */
    public static List<StabilityPoint> follow(LoadedConfig config, Experiment experiment, int member, int most)
            throws IOException, ConfigException {
        if (!(experiment.objective() instanceof NetworkObjective)) {
            throw new ConfigException(config.positions()
                    .error("objective", "a network; gradlab explore tells the limits of a written function"));
        }
        UpdateRule rule = experiment.setup().optimizer().rule();
        Population population = experiment.start(member);
        StabilityLimit limit = limit(rule, population, config);
        Speedometer speedometer = new Speedometer(experiment, population, limit, most);
        speedometer.run();
        return speedometer.points;
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
        if (isAdam(rule)) {
            return StabilityLimit.ofAdam(population.number("optimizer.beta1", 0));
        }
        throw new ConfigException(
                config.positions().error("optimizer.name", "sgd, momentum, nesterov or adam, whose limits are known"));
    }

    private static boolean isAdam(UpdateRule rule) {
        return rule instanceof Adam || rule instanceof AdamW;
    }

    private void run() {
        RecordPlan plan = experiment.schedule();
        long stride = Math.max(1, (plan.evaluations() - 1 + most - 1) / Math.max(1, most - 1));
        long every = Math.max(plan.recordEvery(), plan.evaluateEvery()) * stride;
        new Replay(experiment.setup())
                .run(
                        population,
                        plan,
                        (step, arrays) -> {
                            isMeasured = step % every < plan.recordEvery() || step == plan.steps();
                            if (isMeasured) {
                                measure(step, arrays);
                            }
                        },
                        event -> {
                            if (isMeasured) {
                                points.add(new StabilityPoint(
                                        event.step(),
                                        event.memberValues()[0],
                                        sharpness,
                                        limit.at(rate),
                                        limit.greatestRate(sharpness)));
                            }
                        });
    }

    private void measure(long step, Workspace arrays) {
        double[] theta = arrays.state().row(Role.PARAMETER).toDoubles();
        HessianProduct plain = surface.hessian(theta);
        HessianProduct hessian = isAdam(experiment.setup().optimizer().rule())
                ? new PreconditionedHessian(plain, preconditioner(step, arrays))
                : plain;
        RandomStream stream = new RandomStream(step, 0, Purpose.INITIALIZATION);
        double[] start = new double[theta.length];
        Arrays.setAll(start, i -> stream.nextGaussian());
        sharpness = Lanczos.largest(hessian, start);
        rate = arrays.state().get("optimizer.learningRate").toDoubles()[0];
    }

    /** sqrt(vhat) + epsilon, with v as the update of this step has left it. */
    private double[] preconditioner(long step, Workspace arrays) {
        double beta = arrays.state().get("optimizer.beta2").toDoubles()[0];
        double epsilon = arrays.state().get("optimizer.epsilon").toDoubles()[0];
        double correction = 1 - Math.pow(beta, step + 1.0);
        return Arrays.stream(arrays.state().get("secondMoment").toDoubles())
                .map(v -> Math.sqrt(v / correction) + epsilon)
                .toArray();
    }
}
