package org.gradlab.config;

import java.util.List;
import org.gradlab.binding.YamlValue;

/**
 * A key and the values that a sweep gives it.
 *
 * @param key its path, such as {@code optimizer.learningRate}
 * @param values at least one, each once
 * @param isOfMembers whether it is a number that members of one population may differ in; otherwise each value makes populations of its own
 */
public record SweepAxis(String key, List<YamlValue> values, boolean isOfMembers) {

    public SweepAxis {
        values = List.copyOf(values);
    }
}
