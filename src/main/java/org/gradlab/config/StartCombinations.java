package org.gradlab.config;

import java.util.Collection;
import java.util.stream.LongStream;
import org.gradlab.config.StartConfig.Grid;
import org.gradlab.config.StartConfig.Listed;

/** How many starts the given values of several variables make together: lists are paired, grids are crossed with all else. */
final class StartCombinations {

    private StartCombinations() {}

    /** The length of the lists times the sizes of the grids; {@link Long#MAX_VALUE} where that is more than fits. */
    static long of(Collection<StartConfig> starts) {
        return LongStream.concat(
                        LongStream.of(listLength(starts)),
                        starts.stream()
                                .map(StartConfig::values)
                                .filter(Grid.class::isInstance)
                                .mapToLong(grid -> ((Grid) grid).points()))
                .reduce(1, Product::of);
    }

    private static long listLength(Collection<StartConfig> starts) {
        return starts.stream()
                .map(StartConfig::values)
                .filter(Listed.class::isInstance)
                .mapToLong(list -> ((Listed) list).values().size())
                .max()
                .orElse(1);
    }
}
