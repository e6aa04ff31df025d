package org.gradlab.objective;

import java.util.List;
import java.util.function.Function;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Tuple;
import org.gradlab.binding.ValueType;
import org.gradlab.binding.Values;
import org.gradlab.binding.Variant;
import org.gradlab.binding.WholeNumber;

/** The starting values of a variable of a function. */
public sealed interface StartValues {

    /** Given values, at least one. A value alone is every start's; lists of several variables are paired. */
    record Listed(List<Double> values) implements StartValues {

        /** A number, or a list of numbers. */
        static final ValueType<Listed> TYPE = OneOrMore.of(RealNumber.any()).as(Listed::new, Listed::values);

        static final Variant<Listed> DECLARATION = variant(
                "value",
                Listed.class,
                TYPE,
                "a start, or a list of starts; the lists of several variables are as long as each other and are paired");

        public Listed {
            values = List.copyOf(values);
        }
    }

    /** Random values, uniform in [low, high). */
    record Uniform(double low, double high) implements StartValues {

        static final Variant<Uniform> DECLARATION = variant(
                "uniform",
                Uniform.class,
                new Tuple<>(List.of(number(RealNumber.any()), number(RealNumber.any())), "two numbers [low, high]")
                        .as(
                                ends -> new Uniform(
                                        ends.get(0).doubleValue(), ends.get(1).doubleValue()),
                                range -> List.of(range.low(), range.high())),
                "drawn uniformly from [low, high)");
    }

    /** Random values, normal with a mean and a standard deviation above 0. */
    record Normal(double mean, double standardDeviation) implements StartValues {

        static final Variant<Normal> DECLARATION = variant(
                "normal",
                Normal.class,
                new Tuple<>(
                                List.of(number(RealNumber.any()), number(RealNumber.above(0))),
                                "two numbers [mean, standard deviation]")
                        .as(
                                pair -> new Normal(
                                        pair.get(0).doubleValue(), pair.get(1).doubleValue()),
                                normal -> List.of(normal.mean(), normal.standardDeviation())),
                "drawn from a normal distribution");
    }

    /** Values at equal distances from {@code low} to {@code high}, both included; {@code points} is at least 2. */
    record Grid(double low, double high, int points) implements StartValues {

        private static final int MOST_POINTS = 10_000_000;

        static final Variant<Grid> DECLARATION = variant(
                "grid",
                Grid.class,
                new Tuple<>(
                                List.of(
                                        number(RealNumber.any()),
                                        number(RealNumber.any()),
                                        WholeNumber.ofInt(2, MOST_POINTS).as(count -> count, Number::intValue)),
                                "[low, high, number of points]")
                        .as(
                                items -> new Grid(
                                        items.get(0).doubleValue(),
                                        items.get(1).doubleValue(),
                                        items.get(2).intValue()),
                                grid -> List.of(grid.low(), grid.high(), grid.points())),
                "points at equal distances from low to high, each with every other start");
    }

    private static <V extends StartValues> Variant<V> variant(
            String word, Class<V> type, ValueType<V> values, String meaning) {
        Key<V, V> key = Key.required(word, values, Function.identity(), meaning);
        return Variant.of(
                word,
                type,
                Keys.of(key, Function.identity()),
                fields -> fields.find(key).ifPresent(found -> checkOrder(word, found, fields)));
    }

    private static void checkOrder(String key, StartValues values, Values fields) {
        if (values instanceof Uniform range) {
            checkOrder(key, range.low(), range.high(), fields);
        } else if (values instanceof Grid grid) {
            checkOrder(key, grid.low(), grid.high(), fields);
        }
    }

    private static void checkOrder(String key, double low, double high, Values fields) {
        if (low >= high) {
            fields.reject(key, "a range whose low end is below its high end", "[" + low + ", " + high + "]");
        } else if (Double.isInfinite(high - low)) {
            fields.reject(key, "a narrower range", "[" + low + ", " + high + "]");
        }
    }

    private static ValueType<Number> number(RealNumber type) {
        return type.as(value -> value, Number::doubleValue);
    }
}
