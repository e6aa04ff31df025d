package org.gradlab.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.objective.StartCombinations;
import org.gradlab.objective.StartValues;
import org.gradlab.objective.StartValues.Grid;
import org.gradlab.objective.StartValues.Listed;
import org.gradlab.objective.StartValues.Normal;
import org.gradlab.objective.StartValues.Uniform;
import org.gradlab.objective.VariableStart;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Population;

/**
 * Sets the starts of members on a written function.
 *
 * <p>Given values make combinations: lists are paired, grids are crossed with all else, and the last grid changes fastest.
 * Start s has combination s mod (number of combinations), and its random values are drawn from a stream of its own, variable by
 * variable. So a start depends on the seed and its number alone, and drawing more often changes no earlier start.
 */
final class FunctionStart {

    private final List<String> variables;
    private final List<Coordinate> coordinates;
    private final int combinations;
    private final long seed;

    /** One number of a start, which takes what it draws from the start's stream. */
    @FunctionalInterface
    private interface Coordinate {
        double of(int combination, RandomStream stream);
    }

    /**
     * The starts of a run with {@code seed}.
     *
     * @param starts one a variable; lists of more than one value are as long as each other
     */
    FunctionStart(List<String> variables, List<VariableStart> starts, long seed) {
        this.variables = List.copyOf(variables);
        this.seed = seed;
        int points = gridPoints(starts);
        this.combinations = Math.toIntExact(StartCombinations.of(starts));
        this.coordinates = IntStream.range(0, starts.size())
                .mapToObj(v ->
                        coordinate(starts.get(v).values(), points, gridPoints(starts.subList(v + 1, starts.size()))))
                .toList();
    }

    /** Sets every variable of every member, [members, 1, 1] each. Modified: population. */
    void draw(MemberPlan members, Population population) {
        for (int m = 0; m < population.members(); m++) {
            int start = members.start(m);
            RandomStream stream = new RandomStream(seed, start, Purpose.INITIALIZATION);
            for (int v = 0; v < variables.size(); v++) {
                population.set(variables.get(v), m, coordinates.get(v).of(start % combinations, stream));
            }
        }
    }

    private static int gridPoints(List<VariableStart> starts) {
        return Math.toIntExact(StartCombinations.gridPoints(starts));
    }

    /**
     * A variable's number in every combination.
     *
     * @param points how many combinations all grids make together
     * @param inner how many the grids of later variables make
     */
    private static Coordinate coordinate(StartValues values, int points, int inner) {
        if (values instanceof Listed listed) {
            double[] list = listed.values().stream().mapToDouble(x -> x).toArray();
            return (combination, stream) -> list[list.length == 1 ? 0 : combination / points];
        }
        if (values instanceof Grid grid) {
            return (combination, stream) -> point(grid, combination / inner % grid.points());
        }
        if (values instanceof Uniform uniform) {
            return (combination, stream) -> stream.nextUniform(uniform.low(), uniform.high());
        }
        Normal normal = (Normal) values;
        return (combination, stream) -> normal.mean() + normal.standardDeviation() * stream.nextGaussian();
    }

    /** Both ends of the grid are met exactly. */
    private static double point(Grid grid, int index) {
        double share = (double) index / (grid.points() - 1);
        return (1 - share) * grid.low() + share * grid.high();
    }
}
