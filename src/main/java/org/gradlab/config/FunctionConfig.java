package org.gradlab.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A written function.
 *
 * @param start where each variable starts, in the order of the text; empty for a named function's standard start
 */
public record FunctionConfig(WrittenFunction function, Map<String, StartConfig> start) implements ObjectiveConfig {

    public FunctionConfig {
        start = Collections.unmodifiableMap(new LinkedHashMap<>(start));
    }

    @Override
    public long starts(int draws) {
        return Product.of(StartCombinations.of(start.values()), draws);
    }

    @Override
    public boolean drawsStarts() {
        boolean drawn = start.isEmpty() || start.values().stream().anyMatch(StartConfig::isRandom);
        return drawn && StartCombinations.of(start.values()) == 1;
    }
}
