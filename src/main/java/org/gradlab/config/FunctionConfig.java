package org.gradlab.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.objective.SaturatedProduct;
import org.gradlab.objective.StartCombinations;
import org.gradlab.objective.VariableStart;
import org.gradlab.objective.WrittenFunction;
import org.gradlab.state.Hyperparameter;

/**
 * A written function.
 *
 * @param start where each variable starts, in the order of the text; empty for a named function's standard start
 */
public record FunctionConfig(WrittenFunction function, Map<String, VariableStart> start) implements ObjectiveConfig {

    public FunctionConfig {
        start = Collections.unmodifiableMap(new LinkedHashMap<>(start));
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of();
    }

    @Override
    public long starts(int draws) {
        return SaturatedProduct.of(StartCombinations.of(start.values()), draws);
    }

    @Override
    public boolean drawsStarts() {
        boolean drawn = start.isEmpty() || start.values().stream().anyMatch(VariableStart::isRandom);
        return drawn && StartCombinations.of(start.values()) == 1;
    }
}
