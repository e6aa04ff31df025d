package org.gradlab.diagnosis;

/** Every number that a finding depends on, with its source; {@link Finding} has the rules in words. */
final class Thresholds {

    /** First layer : last layer below which a gradient vanishes, if it is small as well (AUTOTRAINER, ICSE 2021). */
    static final double VANISHING_RATIO = 1e-3;

    /** The norm of a small gradient (AUTOTRAINER, ICSE 2021). */
    static final double VANISHING_NORM = 1e-4;

    /** First layer : last layer above which a gradient explodes (AUTOTRAINER, ICSE 2021). */
    static final double EXPLODING_RATIO = 70;

    /** Share of a layer's units that pass nothing on, from which a layer is dead (AUTOTRAINER, ICSE 2021). */
    static final double DEAD_SHARE = 0.7;

    /** With fewer rows a unit may be 0 on all of them by chance; then a start is the first three records. Here: 2^-8 for a unit. */
    static final int ROWS_THAT_TELL = 8;

    /**
     * Share of a layer's activations that are saturated. 5 % is the most that is healthy (Karpathy, makemore); trained classifiers have far
     * more, so only a layer that is mostly saturated is told.
     */
    static final double SATURATED_SHARE = 0.5;

    /** log10(update : weight) above which a rate is high (DL4J's training page, CS231n). */
    static final double LARGE_UPDATE = -2;

    /** log10(update : weight) below which a rate is low (DL4J's training page, CS231n). */
    static final double SMALL_UPDATE = -4;

    /** What log10(update : weight) should be (CS231n, Karpathy). */
    static final double RIGHT_UPDATE = -3;

    /** How near to the loss of guessing a loss is the same: rounding and a few steps make less. */
    static final double SAME_AS_GUESSING = 1e-2;

    /** Share of the loss of guessing that a network has come below which has learned something. */
    static final double SOMETHING_LEARNED = 0.9;

    /** Share of the loss of guessing that a network without a target should come below. */
    static final double HALF_LEARNED = 0.5;

    /** Share of the loss of guessing below which there is little left to learn. */
    static final double MOST_LEARNED = 0.1;

    /** Relative change of the loss that is none. */
    static final double FLAT = 1e-2;

    /** Share of the steps that a plateau lasts. */
    static final double LONG = 0.5;

    /** Relative fall of the loss behind a plateau that was left. */
    static final double LEFT_PLATEAU = 0.1;

    /** Share of changes of the loss that turn back in an oscillation; of a random walk 1/2 or 2/3 do. */
    static final double TURNING_BACK = 0.8;

    /** Changes of the loss that are enough to tell. */
    static final int ENOUGH_CHANGES = 6;

    /** Share of the loss of guessing that is a wide swing. */
    static final double WIDE_SWING = 0.5;

    /** Generalization loss (Prechelt 1998): how far above its lowest the validation loss may end. */
    static final double GENERALIZATION_LOSS = 5e-2;

    /** Root mean square of a feature that is large, and ratio of the spreads of two that is (LeCun et al. 1998 ask for about 1). */
    static final double UNSCALED = 10;

    private Thresholds() {}
}
