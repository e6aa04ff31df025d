package org.gradlab.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.FunctionConfig;
import org.gradlab.config.LoadedConfig;
import org.gradlab.expression.LongDerivativeException;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.objective.VariableStart;
import org.gradlab.state.Population;

/** A written function and the starts of its variables. */
record FunctionTask(FunctionConfig config, PreparedFunction prepared, FunctionObjective objective, long seed)
        implements TrainingTask {

    static FunctionTask of(FunctionConfig written, LoadedConfig loaded) throws ConfigException {
        PreparedFunction function = PreparedFunction.of(written, loaded.positions());
        FunctionObjective objective = objective(function, loaded);
        return new FunctionTask(
                new FunctionConfig(written.function(), starts(function)),
                function,
                objective,
                loaded.config().seed());
    }

    private static FunctionObjective objective(PreparedFunction function, LoadedConfig loaded) throws ConfigException {
        try {
            return new FunctionObjective(function.function(), function.variables(), frozen(function));
        } catch (LongDerivativeException e) {
            throw new ConfigException(loaded.positions()
                    .error("objective.expression", "a function whose slopes can be written down", e.getMessage()));
        }
    }

    @Override
    public void draw(MemberPlan members, Population population) {
        new FunctionStart(prepared.variables(), prepared.starts(), seed).draw(members, population);
    }

    @Override
    public Optional<PreparedFunction> function() {
        return Optional.of(prepared);
    }

    @Override
    public String words() {
        return prepared.function().text();
    }

    private static Map<String, VariableStart> starts(PreparedFunction function) {
        return IntStream.range(0, function.variables().size())
                .boxed()
                .collect(Collectors.toMap(
                        function.variables()::get, function.starts()::get, (a, b) -> a, LinkedHashMap::new));
    }

    private static Set<String> frozen(PreparedFunction function) {
        return starts(function).entrySet().stream()
                .filter(start -> !start.getValue().trainable())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
