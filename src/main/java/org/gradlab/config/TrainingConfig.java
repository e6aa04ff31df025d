package org.gradlab.config;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Choice;
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
 * @param stop what stops a member or the run before its last step
 * @param restore which parameters members end with
 */
public record TrainingConfig(Length length, OptionalInt batchSize, boolean shuffle, StopConfig stop, Restore restore) {

    /** Far beyond any run, and small enough that steps counted from epochs fit 64 bits. */
    static final long MOST_STEPS = 1_000_000_000_000L;

    private static final Key<TrainingConfig, Restore> RESTORE = Key.implied(
            "restore",
            Choice.of(Restore.values(), Restore::word),
            Restore.LAST,
            "last",
            TrainingConfig::restore,
            "which parameters a member ends with: its last ones, or those of its lowest recorded loss (the loss of"
                    + " `stop.patience`)");

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
                    stop(StopConfig.OF_NETWORK),
                    RESTORE,
                    TrainingConfig::new));

    /** The keys under {@code training} for a function: there are no rows to pass over, so only steps count. */
    static final MappingType<TrainingConfig> OF_FUNCTION = new MappingType<>(
                    "training",
                    Keys.of(
                            Steps.<TrainingConfig>key(training -> ((Steps) training.length()).count()),
                            stop(StopConfig.OF_FUNCTION),
                            RESTORE,
                            (steps, stop, restore) ->
                                    new TrainingConfig(new Steps(steps), OptionalInt.empty(), true, stop, restore)))
            .refusing(
                    "steps alone, since epochs, batches and shuffling go with data", "epochs", "batchSize", "shuffle");

    private static Key<TrainingConfig, StopConfig> stop(MappingType<StopConfig> section) {
        return Key.implied(
                "stop",
                section,
                StopConfig.NONE,
                "nothing",
                TrainingConfig::stop,
                "what stops a member before its last step; it is looked at every record step");
    }

    /** Which of its parameters a member ends with. */
    public enum Restore {
        LAST,
        BEST;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same for another number of steps. */
    public TrainingConfig of(long steps) {
        return new TrainingConfig(new Steps(steps), batchSize, shuffle, stop, restore);
    }

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
