package org.gradlab.config;

import java.util.List;

/**
 * Where a variable starts.
 *
 * @param trainable whether it moves; one that does not keeps its start
 */
public record StartConfig(StartValues values, boolean trainable) {

    /** The starting values of a variable. */
    public sealed interface StartValues {}

    /** Given values, at least one. A value alone is every start's; lists of several variables are paired. */
    public record Listed(List<Double> values) implements StartValues {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /** Values at equal distances from {@code low} to {@code high}, both included; {@code points} is at least 2. */
    public record Grid(double low, double high, int points) implements StartValues {}

    /** Random values, uniform in [low, high). */
    public record Uniform(double low, double high) implements StartValues {}

    /** Random values, normal with a mean and a standard deviation above 0. */
    public record Normal(double mean, double std) implements StartValues {}

    /** Whether its values are drawn at random. */
    public boolean isRandom() {
        return values instanceof Uniform || values instanceof Normal;
    }
}
