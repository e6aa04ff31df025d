package org.gradlab.solution;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradlab.restart.Comparison;

/**
 * The distinct solutions of a population: functions first, then the parameters that compute each.
 *
 * @param members how many members there are
 * @param ended how many of them have an end: the others diverged
 * @param solutions the lowest loss first
 */
public record Solutions(int members, int ended, List<Solution> solutions) {

    /** Every member that has an end is in one of them. */
    public Solutions {
        solutions = List.copyOf(solutions);
    }

    /** The solutions of members that were all trained with one setting. */
    public static Solutions of(Comparison comparison, NetworkEnds ends) {
        return new SolutionSearch(comparison, ends).solutions();
    }

    /**
     * The chance that one more member ends at a function not seen yet, estimated by the share of functions that were seen once (Good 1953):
     * singletons / N. NaN if no member has an end.
     */
    public double unseenFunctions() {
        return unseen(solutions.stream()
                .filter(solution -> solution.share().count() == 1)
                .count());
    }

    /** The same of parameters modulo symmetry. */
    public double unseenWeights() {
        return unseen(solutions.stream()
                .flatMap(solution -> solution.weights().stream())
                .filter(weights -> weights.members().size() == 1)
                .count());
    }

    private double unseen(long singletons) {
        return ended == 0 ? Double.NaN : (double) singletons / ended;
    }

    /** How many distinct parameters there are, modulo symmetry. */
    public int distinctWeights() {
        return solutions.stream()
                .mapToInt(solution -> solution.weights().size())
                .sum();
    }

    /** The name of the parameters, such as A1, of every member that has an end. */
    public Map<Integer, String> names() {
        Map<Integer, String> names = new TreeMap<>();
        solutions.stream()
                .flatMap(solution -> solution.weights().stream())
                .forEach(weights -> weights.members().forEach(member -> names.put(member, weights.name())));
        return names;
    }
}
