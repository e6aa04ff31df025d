package org.gradlab.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradlab.expression.Expression.Variable;
import org.gradlab.text.NearestWord;

/**
 * A function as a person writes it: a formula, alone or after {@code f(x) =} or {@code y =}, or the name of a known function.
 *
 * @param function simplified
 * @param variables sorted by name; those that were declared, or else those that occur
 * @param e how the letter e was read
 */
public record Definition(Expression function, List<String> variables, EulerReading e) {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{Nd}_]*";
    private static final Pattern NAMES = Pattern.compile("\\s*" + NAME + "\\s*(,\\s*" + NAME + "\\s*)*");
    private static final Pattern NUMBER = Pattern.compile("\\s*[0-9]{1,6}\\s*");
    private static final Pattern LEFT_SIDE = Pattern.compile("\\s*(" + NAME + ")\\s*(?:\\(([^()=]*)\\)\\s*)?=");
    private static final int SHORTEST_MISSPELLED = 4;

    public Definition {
        variables = List.copyOf(variables);
    }

    /** The known function whose name was probably meant, where a lone variable looks like one. */
    public Optional<String> likelyMeant() {
        return function instanceof Variable lone && lone.name().length() >= SHORTEST_MISSPELLED
                ? NearestWord.to(lone.name(), TestFunction.titles())
                : Optional.empty();
    }

    /**
     * The function that {@code text} defines.
     *
     * @param declared names that are variables, and the only ones, separated by commas; for a function known by its name, how many it has;
     *     empty to go by the text
     * @throws IllegalArgumentException if the text cannot be read or does not fit {@code declared}
     */
    public static Definition of(String text, String declared) {
        Optional<TestFunction> known = TestFunction.titled(text.strip());
        if (known.isPresent()) {
            return known(known.get(), declared);
        }
        Matcher left = LEFT_SIDE.matcher(text);
        if (!left.lookingAt()) {
            return formula(text, 0, declared);
        }
        if (left.group(2) == null) {
            return named(left.group(1), formula(text, left.end(), declared));
        }
        require(declared.isEmpty(), left.group().strip() + " says already which names are variables");
        return formula(text, left.end(), left.group(2));
    }

    private static Definition known(TestFunction function, String declared) {
        require(
                declared.isEmpty() || NUMBER.matcher(declared).matches(),
                "expected how many variables %s has, such as 2, found '%s'".formatted(function.title(), declared));
        int count = declared.isEmpty() ? function.fewestVariables() : Integer.parseInt(declared.strip());
        return inOwnVariables(function.expression(count), EulerReading.CERTAIN);
    }

    private static Definition named(String name, Definition right) {
        require(!right.variables().contains(name), name + " stands on both sides of '='");
        return right;
    }

    private static Definition formula(String text, int start, String declared) {
        if (declared.isBlank()) {
            return undeclared(text, start);
        }
        require(
                NAMES.matcher(declared).matches(),
                "expected names of variables such as x,y, found '%s'".formatted(declared.strip()));
        Set<String> names = new TreeSet<>(Arrays.asList(declared.strip().split("\\s*,\\s*")));
        Expression function = Parser.parse(text, start, names);
        List<String> missing = function.variables().stream()
                .filter(name -> !names.contains(name))
                .toList();
        require(
                missing.isEmpty(),
                "%s is not among the variables %s".formatted(String.join(", ", missing), String.join(", ", names)));
        return new Definition(function.simplified(), List.copyOf(names), EulerReading.CERTAIN);
    }

    private static Definition undeclared(String text, int start) {
        Expression function = Parser.parse(text, start, Set.of());
        EulerReading e = EulerReading.of(function);
        return inOwnVariables(e == EulerReading.VARIABLE ? Parser.parse(text, start, Set.of("e")) : function, e);
    }

    private static Definition inOwnVariables(Expression function, EulerReading e) {
        Expression simplified = function.simplified();
        return new Definition(simplified, List.copyOf(simplified.variables()), e);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
