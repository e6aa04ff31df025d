package org.gradlab.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gradlab.state.Hyperparameter;

/**
 * What a gradient is multiplied by at every step: rate x factor of the schedule x min(1, (step + 1) / warm-up), where the schedule counts its
 * steps from 0 on, warm-up included. In PyTorch, the schedule chained with a LinearLR from 1 / warm-up on to 1 in warm-up - 1 steps.
 *
 * @param rates above 0; at least one value
 * @param warmup steps over which the rate grows in equal parts from 0 to its height; empty for none
 */
public record LearningRate(List<Double> rates, Schedule schedule, List<Double> warmup) {

    static final String RATE = "optimizer.learningRate";
    private static final String WARMUP = "optimizer.warmup";

    /** At least one rate. */
    public LearningRate {
        rates = List.copyOf(rates);
        warmup = List.copyOf(warmup);
    }

    /** Rates that never change. */
    public static LearningRate constant(Double... rates) {
        return new LearningRate(List.of(rates), new ConstantSchedule(), List.of());
    }

    /** The rate itself, and what changes it. */
    List<Hyperparameter> hyperparameters() {
        List<Hyperparameter> all = new ArrayList<>(List.of(new Hyperparameter(RATE, rates)));
        all.addAll(changing());
        return all;
    }

    /** Whether it is the same at every step. */
    boolean isConstant() {
        return schedule instanceof ConstantSchedule && warmup.isEmpty();
    }

    /** The settings of {@link #factor} in order: the schedule's, then the warm-up's if there is one. */
    List<Hyperparameter> changing() {
        List<Hyperparameter> changing = new ArrayList<>(schedule.hyperparameters());
        if (!warmup.isEmpty()) {
            changing.add(new Hyperparameter(WARMUP, warmup));
        }
        return changing;
    }

    /**
     * The rate at a step.
     *
     * @param settings the number that a setting has, by its name
     */
    public double at(long step, ToDoubleFunction<String> settings) {
        double[] changing = changing().stream()
                .map(Hyperparameter::name)
                .mapToDouble(settings)
                .toArray();
        return settings.applyAsDouble(RATE) * factor(step, changing);
    }

    /** What a rate is multiplied by at a step. */
    double factor(long step, double[] settings) {
        double factor = schedule.factor(step, settings);
        return warmup.isEmpty() ? factor : factor * Math.min(1, (step + 1) / settings[settings.length - 1]);
    }
}
