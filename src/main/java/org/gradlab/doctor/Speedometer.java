package org.gradlab.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.LoadedConfig;
import org.gradlab.curvature.HessianProduct;
import org.gradlab.curvature.Lanczos;
import org.gradlab.curvature.LossSurface;
import org.gradlab.curvature.Sharpness;
import org.gradlab.experiment.Experiment;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.record.RecordFiles;
import org.gradlab.record.RecordedNumbers;
import org.gradlab.run.StoredRun;
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
    private final MemberRates rates;
    private final LossSurface surface;
    private final List<StabilityPoint> points = new ArrayList<>();
    private double sharpness;
    private boolean isMeasured;

    private Speedometer(Experiment experiment, Population population, MemberRates rates, int most) {
        this.experiment = experiment;
        this.population = population;
        this.rates = rates;
        this.most = most;
        this.surface = new LossSurface(
                experiment.engine().engine(), ((NetworkObjective) experiment.objective()).onAllRows(), population, 0);
    }

    /**
     * One member of a run: from what the run recorded if that is what the optimizer feels, or else by training it again.
     *
     * @param most how many record steps are looked at; the last is one of them
     * @throws ConfigException if there is no network, or the optimizer has no known limit
     */
    public static List<StabilityPoint> of(StoredRun run, int member, int most) throws IOException, ConfigException {
        Experiment experiment = run.experiment();
        if (experiment.objective() instanceof NetworkObjective) {
            MemberRates rates = rates(run.loaded(), experiment, experiment.start(member));
            List<StabilityPoint> recorded =
                    rates.isOfAdam() || rates.differ() ? List.of() : recorded(run, rates, member);
            if (!recorded.isEmpty()) {
                return chosen(recorded, most);
            }
        }
        return follow(run.loaded(), experiment, member, most);
    }

    /** Every step at which the sharpness of the member was recorded; none if it was not. */
    private static List<StabilityPoint> recorded(StoredRun run, MemberRates rates, int member) throws IOException {
        List<StabilityPoint> points = new ArrayList<>();
        try (RecordFiles files = RecordFiles.open(run.folder())) {
            int column = files.layout().memberColumns().indexOf(Sharpness.COLUMN);
            if (column >= 0 && files.members().has(member)) {
                for (RecordedNumbers numbers : files.member(member)) {
                    double[] values = numbers.memberValues();
                    points.add(rates.point(numbers.step(), values[0], values[column]));
                }
            }
        }
        points.removeIf(point -> Double.isNaN(point.sharpness()));
        return points;
    }

    /** At most {@code most} of the points, evenly, the last among them. */
    private static List<StabilityPoint> chosen(List<StabilityPoint> all, int most) {
        int last = all.size() - 1;
        int stride = Math.max(1, (last + most - 2) / (most - 1));
        return IntStream.rangeClosed(0, last)
                .filter(i -> i % stride == 0 || i == last)
                .mapToObj(all::get)
                .toList();
    }

    private static MemberRates rates(LoadedConfig config, Experiment experiment, Population population)
            throws ConfigException {
        return MemberRates.of(experiment.setup().optimizer(), population, config);
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
        Population population = experiment.start(member);
        MemberRates rates = rates(config, experiment, population);
        Speedometer speedometer = new Speedometer(experiment, population, rates, most);
        speedometer.run();
        return speedometer.points;
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
                                points.add(rates.point(event.step(), event.memberValues()[0], sharpness));
                            }
                        });
    }

    private void measure(long step, Workspace arrays) {
        double[] theta = arrays.state().row(Role.PARAMETER).toDoubles();
        HessianProduct hessian = surface.hessian(theta);
        sharpness = Lanczos.largest(
                rates.isOfAdam() ? rates.felt(hessian, preconditioner(step, arrays)) : rates.felt(hessian));
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
