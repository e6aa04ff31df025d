package org.gradlab.objective;

import java.util.Collection;
import org.gradlab.objective.StartValues.Grid;
import org.gradlab.objective.StartValues.Listed;

/**
 * How many starts the given values of several variables make together: lists are paired, grids are crossed with all else.
 * Where there are more than fit, the number is {@link Long#MAX_VALUE}.
 */
public final class StartCombinations {

    private StartCombinations() {}

    /** The length of the lists times the points of the grids; random values make one combination. */
    public static long of(Collection<VariableStart> starts) {
        return SaturatedProduct.of(listLength(starts), gridPoints(starts));
    }

    /** The points of all grids crossed with each other. */
    public static long gridPoints(Collection<VariableStart> starts) {
        return starts.stream()
                .map(VariableStart::values)
                .filter(Grid.class::isInstance)
                .mapToLong(grid -> ((Grid) grid).points())
                .reduce(1, SaturatedProduct::of);
    }

    private static long listLength(Collection<VariableStart> starts) {
        return starts.stream()
                .map(VariableStart::values)
                .filter(Listed.class::isInstance)
                .mapToLong(list -> ((Listed) list).values().size())
                .max()
                .orElse(1);
    }
}
