package org.gradlab.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Constraint;
import org.gradlab.binding.Key;
import org.gradlab.binding.ListOf;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Tuple;
import org.gradlab.binding.ValueType;
import org.gradlab.binding.Values;
import org.gradlab.binding.WholeNumber;
import org.gradlab.config.StartConfig.Grid;
import org.gradlab.config.StartConfig.Listed;
import org.gradlab.config.StartConfig.Normal;
import org.gradlab.config.StartConfig.StartValues;
import org.gradlab.config.StartConfig.Uniform;

/** The keys of one variable under {@code start}. */
final class StartSection {

    private static final ValueType<Number> REAL = number(RealNumber.any());
    private static final ValueType<Number> POSITIVE = number(RealNumber.above(0));
    private static final ValueType<Number> POINTS =
            WholeNumber.ofInt(2, Config.MOST_MEMBERS).as(count -> count, Number::intValue);

    /** Given values: a number, or a list of numbers. */
    static final ValueType<Listed> GIVEN =
            new OneOrMore<>(new ListOf<>(RealNumber.any(), "a list of such numbers")).as(Listed::new, Listed::values);

    private static final Key<StartConfig, Listed> VALUE = Key.optional(
            "value",
            GIVEN,
            "this or another",
            values(Listed.class),
            "a start, or a list of starts; the lists of several variables are as long as each other and are paired");
    private static final Key<StartConfig, Uniform> UNIFORM = Key.optional(
            "uniform",
            new Tuple<>(List.of(REAL, REAL), "two numbers [low, high]")
                    .as(
                            range -> new Uniform(
                                    range.get(0).doubleValue(), range.get(1).doubleValue()),
                            range -> List.of(range.low(), range.high())),
            "this or another",
            values(Uniform.class),
            "drawn uniformly from [low, high)");
    private static final Key<StartConfig, Normal> NORMAL = Key.optional(
            "normal",
            new Tuple<>(List.of(REAL, POSITIVE), "two numbers [mean, standard deviation]")
                    .as(
                            normal -> new Normal(
                                    normal.get(0).doubleValue(), normal.get(1).doubleValue()),
                            normal -> List.of(normal.mean(), normal.std())),
            "this or another",
            values(Normal.class),
            "drawn from a normal distribution");
    private static final Key<StartConfig, Grid> GRID = Key.optional(
            "grid",
            new Tuple<>(List.of(REAL, REAL, POINTS), "[low, high, number of points]")
                    .as(
                            grid -> new Grid(
                                    grid.get(0).doubleValue(),
                                    grid.get(1).doubleValue(),
                                    grid.get(2).intValue()),
                            grid -> List.of(grid.low(), grid.high(), grid.points())),
            "this or another",
            values(Grid.class),
            "points at equal distances from low to high, each with every other start");
    private static final Key<StartConfig, Boolean> TRAINABLE = Key.standard(
            "trainable", new BooleanType(), true, StartConfig::trainable, "whether the variable moves from its start");

    private StartSection() {}

    static MappingType<StartConfig> section() {
        return new MappingType<>(
                "start.VARIABLE",
                List.of(VALUE, UNIFORM, NORMAL, GRID, TRAINABLE),
                List.of(
                        Constraint.exactlyOne(VALUE, UNIFORM, NORMAL, GRID),
                        fields -> fields.find(UNIFORM)
                                .ifPresent(range -> checkOrder("uniform", range.low(), range.high(), fields)),
                        fields -> fields.find(GRID)
                                .ifPresent(grid -> checkOrder("grid", grid.low(), grid.high(), fields))),
                fields -> new StartConfig(values(fields), fields.get(TRAINABLE)));
    }

    private static ValueType<Number> number(RealNumber type) {
        return type.as(value -> value, Number::doubleValue);
    }

    private static StartValues values(Values fields) {
        return List.of(VALUE, UNIFORM, NORMAL, GRID).stream()
                .flatMap(key -> fields.find(key).stream())
                .findFirst()
                .orElseThrow();
    }

    private static void checkOrder(String key, double low, double high, Values fields) {
        if (low >= high) {
            fields.reject(key, "a range whose low end is below its high end", "[" + low + ", " + high + "]");
        } else if (Double.isInfinite(high - low)) {
            fields.reject(key, "a narrower range", "[" + low + ", " + high + "]");
        }
    }

    private static <V extends StartValues> Function<StartConfig, Optional<V>> values(Class<V> type) {
        return start -> Optional.of(start.values()).filter(type::isInstance).map(type::cast);
    }
}
