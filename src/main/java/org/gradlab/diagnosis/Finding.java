package org.gradlab.diagnosis;

import java.util.Locale;

/**
 * What a diagnosis may name, the most telling first: how a training came out, what made it so, what is worth knowing. Every finding
 * has a rule, whose numbers are in {@link Thresholds}, and the source of the rule.
 */
public enum Finding {
    /** It could not go on. */
    DIVERGED(
            Kind.OUTCOME,
            "diverged",
            "an update would have made a parameter infinite or NaN; or the loss ends above its start and the gradient norm at more"
                    + " than twice its first, both at the greatest of all records",
            "definition"),
    /** What the network says does not depend on its input. */
    LEARNED_NOTHING(
            Kind.OUTCOME,
            "learned nothing",
            "the loss never came below 0.9 of that of the best constant output and ends within 1 % of it; or above it, with an"
                    + " accuracy of at most the share of the largest class",
            "definition"),
    /** The loss stood still where there was something to gain. */
    PLATEAU(
            Kind.OUTCOME,
            "on a plateau",
            "over half of the steps or more the loss stayed within 1 %, above a tenth of that of guessing, and then fell by more"
                    + " than 10 %, or did not and the target is missed",
            "Hamey 1998: flat stretches, not minima, are what XOR nets are stuck on"),
    /** Units that start alike stay alike. */
    SYMMETRIC_UNITS(
            Kind.CAUSE,
            "symmetric units",
            "all units of a hidden layer start with the same weights in and out",
            "Goodfellow, Bengio and Courville, Deep Learning, 8.4"),
    /** Restarts that start alike are one restart. */
    IDENTICAL_RESTARTS(
            Kind.CAUSE,
            "identical restarts",
            "all restarts with the same settings start with the same parameters",
            "definition"),
    /** The first layer sees numbers of very different or large size. */
    UNSCALED_INPUTS(
            Kind.CAUSE,
            "unscaled inputs",
            "the root mean square of a feature is above 10, or the standard deviations of two differ by a factor above 10, and the"
                    + " network did not learn what it should",
            "LeCun et al. 1998, Efficient BackProp, 4.3"),
    /** Rectifiers that never let anything through. */
    BORN_DEAD(
            Kind.CAUSE,
            "units born dead",
            "at the start 70 % or more of a layer's units are 0 on every row of the batch",
            "Lu et al. 2019 (arXiv 1903.06733); share: AUTOTRAINER (ICSE 2021)"),
    /** Rectifiers that training has shut. */
    DEAD_UNITS(
            Kind.CAUSE,
            "dead units",
            "over the last quarter of the records 70 % or more of a layer's units are 0 on every row of the batch, and were not so"
                    + " at the start",
            "AUTOTRAINER (ICSE 2021)"),
    /** Units at the flat ends of their function. */
    SATURATED(
            Kind.CAUSE,
            "saturated units",
            "the network did not learn what it should, and half of a hidden layer's activations or more are saturated at the start,"
                    + " or of any layer at most records of one that came to rest",
            "Glorot and Bengio 2010; bounds: Karpathy, makemore"),
    /** The signal grows on its way back. */
    EXPLODING(
            Kind.CAUSE,
            "exploding gradients",
            "dW or delta of the first layer is more than 70 times the last layer's, at most records while there is something to"
                    + " learn, or at the start of a network that did not learn",
            "AUTOTRAINER (ICSE 2021)"),
    /** The signal is lost on its way back. */
    VANISHING(
            Kind.CAUSE,
            "vanishing gradients",
            "dW or delta of the first layer is below 1e-4 and less than a thousandth of the last layer's, at most records while"
                    + " there is something to learn, or at the start of a network that did not learn",
            "AUTOTRAINER (ICSE 2021); delta: Glorot and Bengio 2010"),
    /** Steps too large for the weights. */
    UPDATE_TOO_LARGE(
            Kind.CAUSE,
            "updates too large",
            "the median of log10(update : weight) in a layer is above -2, and the training swung, diverged or learned nothing",
            "DL4J's training page; CS231n; Karpathy, makemore"),
    /** Steps that change nothing. */
    UPDATE_TOO_SMALL(
            Kind.CAUSE,
            "updates too small",
            "log10(update : weight) is never above -4 in any layer, the training is not at rest and did not learn what it should",
            "DL4J's training page; CS231n; Karpathy, makemore"),
    /** To and fro across a valley, step by step. */
    OSCILLATION(
            Kind.CAUSE,
            "oscillation",
            "trained on all rows at once, rises of the later half undo at least half of the falls, through more than a twentieth of"
                    + " the loss's range, and at least 4 of 5 changes turn back",
            "a rate above 2 / sharpness: Cohen et al. 2021 (arXiv 2103.00065)"),
    /** Up and down without a pattern. */
    CHAOTIC(
            Kind.CAUSE,
            "chaotic steps",
            "trained on all rows at once, the loss rises and falls like that without turning back each time, through more than half"
                    + " of the loss of guessing",
            "Herrmann, Granz and Landgraf 2022 (arXiv 2203.01203)"),
    /** The valley is too narrow for the rate. */
    UNSTABLE_RATE(
            Kind.CAUSE,
            "an unstable rate",
            "trained on all rows at once, the loss rises and falls like that by less; with mini-batches, through more than half of"
                    + " the loss of guessing",
            "Cohen et al. 2021 (arXiv 2103.00065)"),
    /** It learns the rows by heart. */
    OVERFITTING(
            Kind.CAUSE,
            "overfitting",
            "the validation loss ends more than 5 % above its lowest, and by more than 5 % of the loss of guessing, while the"
                    + " training loss fell on",
            "Prechelt 1998, generalization loss"),
    /** It did what was asked. */
    REACHED_TARGET(Kind.NOTE, "reached the target", "the target was met at a record step", "definition"),
    /** It came to rest. */
    CONVERGED(
            Kind.NOTE,
            "converged at a stationary point",
            "the gradient norm is at most a thousandth of its greatest while the loss stayed within a thousandth of its range over"
                    + " the later half; whether it is a minimum is not known",
            "definition"),
    /** Ups and downs that the choice of rows makes. */
    MINI_BATCH_NOISE(
            Kind.NOTE,
            "mini-batch noise",
            "trained on part of the rows at a time, the loss of all rows, or that of the batches, rises and falls, but over whole"
                    + " epochs through at most half of the loss of guessing: this is not an oscillation",
            "Bottou, Curtis and Nocedal 2018 (arXiv 1606.04838), 4"),
    /** Nothing to complain of. */
    HEALTHY(Kind.NOTE, "healthy", "none of the findings above the notes", "definition");

    /** What a finding is about. */
    public enum Kind {
        /** How the training came out, and that is not well. */
        OUTCOME,
        /** What makes it come out so, or will. */
        CAUSE,
        /** Nothing to be changed. */
        NOTE
    }

    private final Kind kind;
    private final String words;
    private final String rule;
    private final String source;

    Finding(Kind kind, String words, String rule, String source) {
        this.kind = kind;
        this.words = words;
        this.rule = rule;
        this.source = source;
    }

    /** What it is about. */
    public Kind kind() {
        return kind;
    }

    /** Whether something is to be changed. */
    public boolean isAlarm() {
        return kind != Kind.NOTE;
    }

    /** The name in sentences and tables, such as {@code vanishing gradients}. */
    public String words() {
        return words;
    }

    /** The name in files, such as {@code learned_nothing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** When it is found. */
    public String rule() {
        return rule;
    }

    /** Where the rule is from. */
    public String source() {
        return source;
    }
}
