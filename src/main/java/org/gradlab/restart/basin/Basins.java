package org.gradlab.restart.basin;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gradlab.diagnosis.Behaviour;

/**
 * The distinct end points of a population and which starts lead to each.
 *
 * <p>Only a member that {@link Behaviour#CONVERGED converged} has an end point. That is not to say that it found a minimum:
 * a descent rests on saddles and plateaus as well. {@link Basin#rest} says what the Hessian proves.
 *
 * @param variables names of the variables
 * @param members how many members there are
 * @param elsewhere how many members have no end point, by what they did instead
 * @param tolerances [variables] how close neighbours of one end point are at most
 * @param basins the lowest loss first; of losses that are equal up to rounding, the position that is lower in the first variable
 *     that differs
 * @param lowest how many of the first basins have the lowest loss, up to rounding
 * @param boundaries of a function of one variable, from low starts to high ones; none of others
 */
public record Basins(
        List<String> variables,
        int members,
        Map<Behaviour, Integer> elsewhere,
        double[] tolerances,
        List<Basin> basins,
        int lowest,
        List<Boundary> boundaries) {

    public Basins {
        variables = List.copyOf(variables);
        elsewhere = Collections.unmodifiableMap(elsewhere);
        basins = List.copyOf(basins);
        boundaries = List.copyOf(boundaries);
    }

    /** The basins of members that were all trained with one setting: with another, a start may lead elsewhere. */
    public static Basins of(EndPoints points, Landscape landscape) {
        return new BasinSearch(points, landscape).basins();
    }

    /** How many members have an end point. */
    public int atRest() {
        return basins.stream().mapToInt(basin -> basin.share().count()).sum();
    }

    /**
     * The chance that one more descent that converges ends at a point not seen yet, estimated by the share of end points that
     * were seen once (Good 1953): singletons / N, where N is {@link #atRest}. NaN without end points.
     */
    public double unseen() {
        long singletons =
                basins.stream().filter(basin -> basin.share().count() == 1).count();
        return basins.isEmpty() ? Double.NaN : (double) singletons / atRest();
    }
}
