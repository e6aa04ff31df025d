package org.gradlab.config;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.OneOf;
import org.gradlab.binding.Variant;
import org.gradlab.binding.WholeNumber;

/**
 * How long to train and on how many rows at a time. A function is trained for a number of steps, and has no rows.
 *
 * @param batchSize rows of a batch; empty for all training rows at once
 * @param shuffle whether each epoch takes the rows in a new order
 */
public record TrainingConfig(Length length, OptionalInt batchSize, boolean shuffle) {

    /** Far beyond any run, and small enough that steps counted from epochs fit 64 bits. */
    static final long MOST_STEPS = 1_000_000_000_000L;

    /** The keys under {@code training} for a network. */
    static final MappingType<TrainingConfig> OF_NETWORK = new MappingType<>(
            "training",
            Keys.of(
                    OneOf.of(List.of(Epochs.DECLARATION, Steps.DECLARATION), TrainingConfig::length),
                    Key.standard(
                            "batchSize",
                            new BatchSize(),
                            OptionalInt.empty(),
                            TrainingConfig::batchSize,
                            "training rows of one step"),
                    Key.standard(
                            "shuffle",
                            new BooleanType(),
                            true,
                            TrainingConfig::shuffle,
                            "whether each epoch takes the rows in a new order"),
                    TrainingConfig::new));

    /** The keys under {@code training} for a function: there are no rows to pass over, so only steps count. */
    static final MappingType<TrainingConfig> OF_FUNCTION = new MappingType<>(
                    "training",
                    Keys.of(
                            Steps.<TrainingConfig>key(training -> ((Steps) training.length()).count()),
                            steps -> new TrainingConfig(new Steps(steps), OptionalInt.empty(), true)))
            .refusing(
                    "steps alone, since epochs, batches and shuffling go with data", "epochs", "batchSize", "shuffle");

    /** How long to train. */
    public sealed interface Length {}

    /** A number of passes over the training rows. */
    public record Epochs(long count) implements Length {

        private static final Variant<Epochs> DECLARATION = Variant.of(
                "epochs",
                Epochs.class,
                Keys.of(
                        Key.required(
                                "epochs",
                                new WholeNumber(1, MOST_STEPS),
                                Epochs::count,
                                "passes over the training rows"),
                        Epochs::new));
    }

    /** A number of updates. */
    public record Steps(long count) implements Length {

        private static final Variant<Steps> DECLARATION =
                Variant.of("steps", Steps.class, Keys.of(key(Steps::count), Steps::new));

        private static <R> Key<R, Long> key(Function<R, Long> getter) {
            return Key.required("steps", new WholeNumber(1, MOST_STEPS), getter, "updates");
        }
    }
}
