package org.gradlab.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.explore.Range;
import org.gradlab.explore.Vector;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Point;

/** What a person writes about a function's variables: points such as {@code x=1,y=pi/2} and ranges such as {@code x=-4..4}. */
record VariableSyntax(List<String> variables) {

    private static final String TO = "..";

    VariableSyntax {
        variables = List.copyOf(variables);
    }

    /**
     * The points written as {@code NAME=VALUE,...} with one value or several for every variable: the first of each belong together, and
     * a value alone goes with all. Of a single variable the name may be left off.
     */
    List<Point> points(String written) {
        Map<String, List<Double>> values = values(written);
        List<String> missing =
                variables.stream().filter(name -> !values.containsKey(name)).toList();
        WrongUsage.require(
                missing.isEmpty(),
                "--at " + written + ": no value for " + String.join(", ", missing) + "; a point is written as "
                        + example());
        int count = values.values().stream().mapToInt(List::size).max().orElseThrow();
        WrongUsage.require(
                values.values().stream().allMatch(list -> list.size() == 1 || list.size() == count),
                "--at " + written + ": expected equally many values of each variable, or one");
        return IntStream.range(0, count).mapToObj(i -> point(values, i)).toList();
    }

    private static Point point(Map<String, List<Double>> values, int index) {
        Map<String, Double> coordinates = new LinkedHashMap<>();
        values.forEach((name, list) -> coordinates.put(name, list.get(Math.min(index, list.size() - 1))));
        return new Point(coordinates);
    }

    /** What is written of each variable: a value without a name is a further one of the variable before it. */
    private Map<String, List<Double>> values(String written) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        Optional<String> name = variables.size() == 1 ? Optional.of(variables.get(0)) : Optional.empty();
        for (String part : written.split(",", -1)) {
            String value = part;
            if (part.contains("=") || name.isEmpty()) {
                String[] sides = sides(part, "--at", "w=4 or x=1,y=2");
                WrongUsage.require(
                        !values.containsKey(sides[0]),
                        "--at " + written + ": '" + sides[0] + "' is given twice; several points are written as "
                                + sides[0] + "=1,2,3");
                name = Optional.of(sides[0]);
                value = sides[1];
            }
            values.computeIfAbsent(name.orElseThrow(), first -> new ArrayList<>())
                    .add(number(value, "--at"));
        }
        return values;
    }

    /** The direction written as a vector, {@code 1,2}, or in two variables as an angle in degrees from the first axis, {@code 30}. */
    Vector direction(String written) {
        double[] numbers = Stream.of(
                        written.replaceAll("\\s*(\u00b0|deg)\\s*$", "").split(",", -1))
                .mapToDouble(part -> number(part, "--direction"))
                .toArray();
        boolean isAngle = numbers.length == 1 && variables.size() == 2;
        WrongUsage.require(
                isAngle || numbers.length == variables.size(),
                "--direction: expected " + variables.size() + " numbers, one for each of "
                        + String.join(", ", variables) + (variables.size() == 2 ? ", or an angle" : "") + "; found '"
                        + written + "'");
        Vector direction = isAngle ? Vector.atAngle(numbers[0]) : Vector.of(numbers);
        WrongUsage.require(direction.norm() > 0, "--direction: a vector of zeros has no direction");
        return direction;
    }

    /** {@code --at} with a value for every variable, to be shown to a person. */
    String example() {
        return "--at "
                + String.join(",", variables.stream().map(name -> name + "=1").toList());
    }

    /**
     * The ranges written as {@code LOW..HIGH}, for all variables, or {@code NAME=LOW..HIGH}.
     *
     * @param otherwise the range of a variable of which nothing is written
     */
    List<Range> ranges(List<String> written, Function<String, Range> otherwise) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        written.forEach(option -> parts.addAll(List.of(option.split(",", -1))));
        for (String part : parts) {
            if (part.contains("=")) {
                String[] sides = sides(part, "--range", "-4..4 or x=-4..4");
                ranges.put(sides[0], range(sides[0], sides[1]));
            } else {
                variables.forEach(name -> ranges.putIfAbsent(name, range(name, part)));
            }
        }
        return variables.stream()
                .map(name -> Optional.ofNullable(ranges.get(name)).orElseGet(() -> otherwise.apply(name)))
                .toList();
    }

    private Range range(String variable, String written) {
        int to = written.indexOf(TO);
        WrongUsage.require(to > 0, "--range: expected LOW..HIGH such as -4..4, found '" + written + "'");
        return new Range(
                variable,
                number(written.substring(0, to), "--range"),
                number(written.substring(to + TO.length()), "--range"));
    }

    private String[] sides(String part, String option, String example) {
        String[] sides = part.split("=", 2);
        WrongUsage.require(
                sides.length == 2, option + ": expected something like " + example + ", found '" + part + "'");
        String name = sides[0].strip();
        WrongUsage.require(
                variables.contains(name),
                option + ": the expression has no variable '" + name + "'; it has " + String.join(", ", variables)
                        + (name.equals("e") ? declaringE() : WrongUsage.suggestion(name, variables)));
        return new String[] {name, sides[1].strip()};
    }

    private String declaringE() {
        return "; e is the number 2.718282, and a variable with --variables e"
                + variables.stream().map(variable -> "," + variable).collect(Collectors.joining());
    }

    /** A number, which may be written as an expression without variables: {@code -0.5}, {@code pi/4}, {@code sqrt(2)}. */
    private static double number(String written, String option) {
        String expected = option + ": expected a finite number such as 4, -0.5 or pi/4, found '" + written + "'";
        try {
            Expression expression = Expression.parse(written);
            WrongUsage.require(expression.variables().isEmpty(), expected);
            return expression
                    .at(new Point(Map.of()))
                    .number()
                    .orElseThrow(() -> new IllegalArgumentException(expected));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(expected, e);
        }
    }
}
