package org.gradlab.experiment;

import java.util.List;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;

/**
 * Which start and which hyperparameters each member of a population has: member = start x combinations + combination, where the
 * combinations count through the values of all hyperparameters, the last one fastest. So all combinations are tried from the same starts,
 * and more starts change no earlier member.
 *
 * @param settings all hyperparameters
 * @param members the members of the population
 */
public record MemberPlan(List<Hyperparameter> settings, MemberSet members) {

    /** The settings are not to be modified. */
    public MemberPlan {
        settings = List.copyOf(settings);
    }

    /** How many combinations of values there are. */
    public static long combinations(List<Hyperparameter> settings) {
        long combinations = 1;
        for (Hyperparameter setting : settings) {
            combinations = Math.multiplyExact(combinations, setting.values().size());
        }
        return combinations;
    }

    /** The start of the member at position {@code m} of the population, counted from 0 over the run. */
    int start(int m) {
        return Math.toIntExact(members.number(m) / combinations(settings));
    }

    /** Gives every member those of its hyperparameters that the population has. Modified: population. */
    public void set(Population population) {
        long inner = combinations(settings);
        for (Hyperparameter setting : settings) {
            List<Double> values = setting.values();
            inner /= values.size();
            if (population.space().has(setting.name())) {
                for (int m = 0; m < members.size(); m++) {
                    population.set(setting.name(), m, values.get((int) (members.number(m) / inner % values.size())));
                }
            }
        }
    }
}
