package org.gradlab.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradlab.binding.BooleanType;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.WholeNumber;
import org.gradlab.train.NoImprovement;

/**
 * What stops a member, or the run, before its last step.
 *
 * @param target whether a member stops when it has reached the target of the restarts
 * @param gradientNorm the norm of the gradient at which a member stops; empty for none
 * @param patience how long a member's loss may go without falling; empty for ever
 * @param rest whether a member stops that its next step would leave as it is
 * @param time after which the run ends; empty for none
 */
public record StopConfig(
        boolean target,
        Optional<Double> gradientNorm,
        Optional<NoImprovement> patience,
        boolean rest,
        Optional<Duration> time) {

    /** Nothing stops before its last step. */
    static final StopConfig NONE = new StopConfig(false, Optional.empty(), Optional.empty(), false, Optional.empty());

    private static final String LOSS = "loss";
    private static final List<String> LOSSES = List.of(LOSS, "validation_loss");

    private static final Key<NoImprovement, Long> STEPS = Key.required(
            "steps",
            new WholeNumber(1, TrainingConfig.MOST_STEPS),
            NoImprovement::steps,
            "updates that the loss may go without falling");
    private static final Key<NoImprovement, Double> LEAST = Key.standard(
            "leastImprovement", RealNumber.atLeast(0), 0.0, NoImprovement::least, "a fall counts when it is larger");

    /** The keys under {@code training.stop.patience} for a network. */
    static final MappingType<NoImprovement> PATIENCE_OF_NETWORK = new MappingType<>(
            "training.stop.patience",
            Keys.of(
                    STEPS,
                    LEAST,
                    Key.standard(
                            "of",
                            Choice.of(LOSSES.toArray(String[]::new), Function.identity()),
                            LOSS,
                            NoImprovement::column,
                            "which loss; looked at where it is known: that of validation rows, and with mini-batches that of all"
                                    + " training rows, at evaluations alone (record.evaluate)"),
                    NoImprovement::new));

    /** The keys under {@code training.stop.patience} for a function. */
    static final MappingType<NoImprovement> PATIENCE_OF_FUNCTION = new MappingType<>(
                    "training.stop.patience",
                    Keys.of(STEPS, LEAST, (steps, least) -> new NoImprovement(steps, least, LOSS)))
            .refusing("nothing, since a function has one loss", "of");

    private static final Key<StopConfig, Boolean> TARGET = Key.standard(
            "target",
            new BooleanType(),
            false,
            StopConfig::target,
            "whether a member stops when it has reached `restarts.target`");
    private static final Key<StopConfig, Optional<Double>> GRADIENT_NORM = Key.optional(
            "gradientNorm",
            RealNumber.atLeast(0),
            "none",
            StopConfig::gradientNorm,
            "a member stops when the norm of its gradient is at most this");
    private static final Key<StopConfig, Optional<Duration>> TIME = Key.optional(
            "time",
            new DurationType(),
            "none",
            StopConfig::time,
            "the run ends after this time, all members at one step; at which one depends on the machine");

    /** The keys under {@code training.stop} for a network. */
    static final MappingType<StopConfig> OF_NETWORK = new MappingType<>(
                    "training.stop",
                    Keys.of(
                            TARGET,
                            GRADIENT_NORM,
                            patience(PATIENCE_OF_NETWORK),
                            TIME,
                            (target, norm, patience, time) -> new StopConfig(target, norm, patience, false, time)))
            .refusing(
                    "gradientNorm: 0 for a network, since a batch that changes nothing says nothing of the next",
                    "rest");

    /** The keys under {@code training.stop} for a function. */
    static final MappingType<StopConfig> OF_FUNCTION = new MappingType<>(
            "training.stop",
            Keys.of(
                    TARGET,
                    GRADIENT_NORM,
                    patience(PATIENCE_OF_FUNCTION),
                    Key.standard(
                            "rest",
                            new BooleanType(),
                            false,
                            StopConfig::rest,
                            "whether a member stops when a step no longer changes any variable"),
                    TIME,
                    StopConfig::new));

    private static Key<StopConfig, Optional<NoImprovement>> patience(MappingType<NoImprovement> section) {
        return Key.optional(
                "patience",
                section,
                "none",
                StopConfig::patience,
                "a member stops when its loss has not fallen below its lowest for so long");
    }
}
