package org.gradlab.config;

import java.util.OptionalLong;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.WholeNumber;

/**
 * When measures are taken.
 *
 * @param every steps from one record step to the next; empty for about 100 record steps over the run
 */
public record RecordConfig(OptionalLong every) {

    /** The keys under {@code record}. */
    static final MappingType<RecordConfig> SECTION = new MappingType<>(
            "record",
            Keys.of(
                    Key.implied(
                            "every",
                            new WholeNumber(1, TrainingConfig.MOST_STEPS).as(OptionalLong::of, OptionalLong::getAsLong),
                            OptionalLong.empty(),
                            "about 100 record steps over the run",
                            RecordConfig::every,
                            "steps from one record step to the next"),
                    RecordConfig::new));
}
