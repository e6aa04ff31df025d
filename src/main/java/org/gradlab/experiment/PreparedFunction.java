package org.gradlab.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Positions;
import org.gradlab.config.FunctionConfig;
import org.gradlab.expression.Expression;
import org.gradlab.expression.SyntaxException;
import org.gradlab.expression.TestFunction;
import org.gradlab.objective.StartValues;
import org.gradlab.objective.VariableStart;
import org.gradlab.objective.WrittenFunction;
import org.gradlab.text.NearestWord;

/**
 * The function of a config, with a start for each of its variables.
 *
 * @param variables in the order of the config's starts, which is the order of everything that has one number a variable
 * @param starts one a variable; where the config names a function and no start, uniform over its customary range
 */
public record PreparedFunction(Expression function, List<String> variables, List<VariableStart> starts) {

    public PreparedFunction {
        variables = List.copyOf(variables);
        starts = List.copyOf(starts);
    }

    /** The function of {@code config}, whose keys stand at {@code positions}. */
    public static PreparedFunction of(FunctionConfig config, Positions positions) throws ConfigException {
        Expression function = config.function() instanceof WrittenFunction.Formula formula
                ? parsed(formula, config.start().keySet(), positions)
                : named((WrittenFunction.Named) config.function(), positions);
        if (config.start().isEmpty() && config.function() instanceof WrittenFunction.Named named) {
            List<String> variables = inNaturalOrder(function.variables());
            return new PreparedFunction(function, variables, standardStarts(named, variables.size()));
        }
        checkStarts(config.start(), function.variables(), positions);
        return new PreparedFunction(
                function,
                List.copyOf(config.start().keySet()),
                List.copyOf(config.start().values()));
    }

    /** What has a start is a variable, even if its name is a constant elsewhere, as e is. */
    private static Expression parsed(WrittenFunction.Formula formula, Set<String> started, Positions positions)
            throws ConfigException {
        String key = "objective.expression";
        try {
            Expression function = Expression.parse(formula.expression(), started);
            if (function.variables().isEmpty()) {
                throw new ConfigException(positions.error(key, "a function of at least one variable"));
            }
            return function;
        } catch (SyntaxException e) {
            throw new ConfigException(positions
                    .error(key, "a function such as w^2 + 3*w", "a mistake in " + e.problem())
                    .withSketch(e.excerpt().lines().toList()));
        }
    }

    private static Expression named(WrittenFunction.Named named, Positions positions) throws ConfigException {
        TestFunction function = named.function();
        int fewest = function.fewestVariables();
        int most = function.mostVariables();
        int variables = named.variables().orElse(fewest);
        if (variables < fewest || variables > most) {
            String expected = fewest == most ? Integer.toString(fewest) : "from " + fewest + " to " + most;
            throw new ConfigException(positions.error(
                    "objective.variables", expected + ", the number of variables of " + function.title()));
        }
        return function.expression(variables);
    }

    private static List<VariableStart> standardStarts(WrittenFunction.Named named, int variables) {
        double reach = named.function().reach();
        return Collections.nCopies(variables, new VariableStart(new StartValues.Uniform(-reach, reach), true));
    }

    /** x2 before x10. */
    private static List<String> inNaturalOrder(Set<String> variables) {
        return variables.stream()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static void checkStarts(Map<String, VariableStart> start, Set<String> variables, Positions positions)
            throws ConfigException {
        List<ConfigError> errors = new ArrayList<>();
        start.keySet().stream()
                .filter(name -> !variables.contains(name))
                .forEach(name -> errors.add(foreign(name, variables, positions)));
        Set<String> suggested = Set.copyOf(
                errors.stream().flatMap(error -> error.nearest().stream()).toList());
        variables.stream()
                .filter(name -> !start.containsKey(name) && !suggested.contains(name))
                .forEach(name -> errors.add(positions.error(
                        "start." + name, "a start, as for every variable", "nothing: the key is missing")));
        if (!errors.isEmpty()) {
            throw new ConfigException(errors);
        }
    }

    private static ConfigError foreign(String name, Set<String> variables, Positions positions) {
        String expected = isName(name)
                ? "one of the variables " + String.join(", ", variables)
                : "the name of a variable, which a constant, a function or other text cannot be";
        Optional<String> nearest = isName(name) ? NearestWord.to(name, variables) : Optional.empty();
        String path = "start." + name;
        return new ConfigError(positions.ofKey(path), path, expected, '"' + name + '"', nearest);
    }

    /** Whether the language takes it for a variable. */
    private static boolean isName(String name) {
        try {
            return Expression.parse(name) instanceof Expression.Variable;
        } catch (SyntaxException e) {
            return false;
        }
    }
}
