package org.gradlab.expression;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where all values of an expression lie while its variables run through intervals.
 *
 * @param values an interval that no value leaves, in exact arithmetic; empty where there is none at all
 * @param isContinuous whether there is surely a value everywhere, without a leap; false also means not known
 */
public record Enclosure(Interval values, boolean isContinuous) {

    /** Of an expression over a box. */
    public static Enclosure of(Expression expression, Map<String, Interval> box) {
        List<String> variables = List.copyOf(box.keySet());
        List<Interval> sides = variables.stream().map(box::get).toList();
        return EnclosureProgram.of(variables, List.of(expression)).over(sides).get(0);
    }

    /** Of an expression that is no variable, from the enclosures of its parts. */
    static Enclosure of(Expression expression, Enclosure[] parts) {
        if (expression instanceof Expression.Literal literal) {
            return new Enclosure(Interval.of(literal.value()), true);
        }
        if (expression instanceof Expression.Constant constant) {
            // Both doubles are a little below the numbers that they stand for.
            return new Enclosure(new Interval(constant.value(), Math.nextUp(constant.value())), true);
        }
        boolean isContinuous = true;
        for (Enclosure part : parts) {
            if (part.values.isEmpty()) {
                return new Enclosure(Interval.EMPTY, false);
            }
            isContinuous &= part.isContinuous;
        }
        Enclosure result = combined(expression, parts);
        return new Enclosure(result.values, isContinuous && result.isContinuous && !result.values.isEmpty());
    }

    /** At a point whose coordinates are exact. */
    public static Enclosure at(Expression expression, Point point) {
        Map<String, Interval> box = new TreeMap<>();
        point.coordinates().forEach((variable, value) -> box.put(variable, Interval.of(value)));
        return of(expression, box);
    }

    private static Enclosure combined(Expression expression, Enclosure[] parts) {
        Interval first = parts[0].values;
        if (expression instanceof Expression.Call call) {
            return FunctionEnclosure.of(call.function(), first);
        }
        if (expression instanceof Expression.Binary binary) {
            return of(binary.operator(), first, parts[1].values);
        }
        if (expression instanceof Expression.Softmax softmax) {
            return FunctionEnclosure.softmax(
                    Stream.of(parts).map(Enclosure::values).toList(), softmax.index());
        }
        if (expression instanceof Expression.Negation) {
            return new Enclosure(first.negated(), true);
        }
        throw new IllegalArgumentException("nothing encloses " + expression.text());
    }

    private static Enclosure of(Operator operator, Interval u, Interval v) {
        return switch (operator) {
            case SUM -> new Enclosure(u.plus(v), true);
            case DIFFERENCE -> new Enclosure(u.minus(v), true);
            case PRODUCT -> new Enclosure(u.times(v), true);
            case QUOTIENT -> new Enclosure(u.dividedBy(v), !v.contains(0));
            case POWER -> PowerEnclosure.of(u, v);
            case MINIMUM -> new Enclosure(new Interval(Math.min(u.low(), v.low()), Math.min(u.high(), v.high())), true);
            case MAXIMUM -> new Enclosure(new Interval(Math.max(u.low(), v.low()), Math.max(u.high(), v.high())), true);
        };
    }
}
