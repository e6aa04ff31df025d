package org.gradlab.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Constraint;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Values;
import org.gradlab.binding.WholeNumber;

/** The keys under {@code training}. */
final class TrainingSection {

    /** Far beyond any run, and small enough that steps counted from epochs fit 64 bits. */
    static final long MOST_STEPS = 1_000_000_000_000L;

    private static final Key<TrainingConfig, Long> EPOCHS = Key.optional(
            "epochs",
            new WholeNumber(1, MOST_STEPS),
            "this or steps",
            config -> config.length() instanceof TrainingConfig.Epochs epochs
                    ? Optional.of(epochs.count())
                    : Optional.empty(),
            "passes over the training rows");
    private static final Key<TrainingConfig, Long> STEPS = Key.optional(
            "steps",
            new WholeNumber(1, MOST_STEPS),
            "this or epochs",
            config -> config.length() instanceof TrainingConfig.Steps steps
                    ? Optional.of(steps.count())
                    : Optional.empty(),
            "updates");
    private static final Key<TrainingConfig, Long> STEPS_ALONE = Key.required(
            "steps",
            new WholeNumber(1, MOST_STEPS),
            config -> ((TrainingConfig.Steps) config.length()).count(),
            "updates");
    private static final Key<TrainingConfig, OptionalInt> BATCH_SIZE = Key.standard(
            "batchSize", new BatchSize(), OptionalInt.empty(), TrainingConfig::batchSize, "training rows of one step");
    private static final Key<TrainingConfig, Boolean> SHUFFLE = Key.standard(
            "shuffle",
            new BooleanType(),
            true,
            TrainingConfig::shuffle,
            "whether each epoch takes the rows in a new order");

    private TrainingSection() {}

    /** How long a function is descended: there are no rows to pass over, so only steps count. */
    static MappingType<TrainingConfig> ofFunction() {
        MappingType<TrainingConfig> section = new MappingType<>(
                "training",
                List.of(STEPS_ALONE),
                fields -> new TrainingConfig(
                        new TrainingConfig.Steps(fields.get(STEPS_ALONE)), OptionalInt.empty(), true));
        return section.refusing(
                "steps alone, since epochs, batches and shuffling go with data", "epochs", "batchSize", "shuffle");
    }

    static MappingType<TrainingConfig> ofNetwork() {
        return new MappingType<>(
                "training",
                List.of(EPOCHS, STEPS, BATCH_SIZE, SHUFFLE),
                List.of(Constraint.exactlyOne(EPOCHS, STEPS)),
                fields -> new TrainingConfig(length(fields), fields.get(BATCH_SIZE), fields.get(SHUFFLE)));
    }

    private static TrainingConfig.Length length(Values fields) {
        return fields.find(EPOCHS)
                .<TrainingConfig.Length>map(TrainingConfig.Epochs::new)
                .orElseGet(() -> new TrainingConfig.Steps(fields.get(STEPS)));
    }
}
