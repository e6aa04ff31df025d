package org.gradlab.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.WholeNumber;

/** The keys under {@code record}. */
final class RecordSection {

    private static final Key<RecordConfig, Long> EVERY = Key.optional(
            "every",
            new WholeNumber(1, TrainingSection.MOST_STEPS),
            "about 100 record steps over the run",
            config -> config.every().stream().boxed().findFirst(),
            "steps from one record step to the next");

    private RecordSection() {}

    static MappingType<RecordConfig> section() {
        return new MappingType<>("record", List.of(EVERY), fields -> new RecordConfig(optional(fields.find(EVERY))));
    }

    private static OptionalLong optional(Optional<Long> number) {
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
