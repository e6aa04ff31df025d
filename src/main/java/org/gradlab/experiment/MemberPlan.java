package org.gradlab.experiment;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.gradlab.config.OptimizerConfig;

/**
 * Which start and which optimizer values each member of a population has: member = start x combinations + combination, where
 * combination = learning rate x momenta + momentum, all counted from 0. So all combinations are tried from the same starts, and
 * more starts change no earlier member.
 *
 * @param first the member of the run that is the first of the population
 * @param count how many members the population has
 */
public record MemberPlan(OptimizerConfig optimizer, int first, int count) {

    /** The start of member {@code m} of the population, counted from 0 over the run. */
    int start(int m) {
        return (first + m) / (int) optimizer.combinations();
    }

    /** The learning rate of every member of the population. */
    double[] learningRates() {
        List<Double> rates = optimizer.learningRates();
        int momenta = optimizer.momenta().size();
        return values(combination -> rates.get(combination / momenta));
    }

    /** The momentum of every member of the population. */
    double[] momenta() {
        List<Double> momenta = optimizer.momenta();
        return values(combination -> momenta.get(combination % momenta.size()));
    }

    private double[] values(IntToDoubleFunction ofCombination) {
        int combinations = (int) optimizer.combinations();
        return IntStream.range(0, count)
                .mapToDouble(m -> ofCombination.applyAsDouble((first + m) % combinations))
                .toArray();
    }
}
