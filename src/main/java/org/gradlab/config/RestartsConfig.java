package org.gradlab.config;

import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.WholeNumber;
import org.gradlab.restart.Target;

/**
 * How many members are trained, and what counts as success.
 *
 * @param count how often each random start is drawn
 */
public record RestartsConfig(int count, Target target) {

    /** The keys under {@code restarts} for a network. */
    static final MappingType<RestartsConfig> OF_NETWORK = section(Target.OF_NETWORK);

    /** The keys under {@code restarts} for a written function. */
    static final MappingType<RestartsConfig> OF_FUNCTION = section(Target.OF_FUNCTION);

    private static MappingType<RestartsConfig> section(MappingType<Target> targets) {
        return new MappingType<>(
                "restarts",
                Keys.of(
                        Key.standard(
                                "count",
                                WholeNumber.ofInt(1, Config.MOST_MEMBERS),
                                1,
                                RestartsConfig::count,
                                "random starts, drawn for each value of a list or grid and trained with each value of the"
                                        + " optimizer"),
                        Key.implied(
                                "target",
                                targets,
                                new Target.None(),
                                "none",
                                RestartsConfig::target,
                                "what counts as success"),
                        RestartsConfig::new));
    }
}
