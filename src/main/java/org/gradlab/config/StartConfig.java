package org.gradlab.config;

import java.util.List;

/**
 * Where a variable starts.
 *
 * @param trainable whether it moves; one that does not keeps its start
 */
public record StartConfig(Values values, boolean trainable) {

    /** The starting values of a variable. */
    public sealed interface Values {}

    /** Given values, at least one. A value alone is every start's; lists of several variables are paired. */
    public record Listed(List<Double> values) implements Values {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /** Values at equal distances from {@code low} to {@code high}, both included; {@code points} is at least 2. */
    public record Grid(double low, double high, int points) implements Values {}

    /** Random values, uniform in [low, high). */
    public record Uniform(double low, double high) implements Values {}

    /** Random values, normal with a mean and a standard deviation above 0. */
    public record Normal(double mean, double std) implements Values {}

    /** Whether its values are drawn at random. */
    public boolean isRandom() {
        return values instanceof Uniform || values instanceof Normal;
    }
}
