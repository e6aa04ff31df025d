package org.gradlab.state;

/** What a part of a member's state is for. */
public enum Role {
    /** A parameter that gradients are formed for and updates are added to. */
    PARAMETER,
    /** A parameter that keeps what it starts with. */
    FROZEN,
    /** What is learnt from the data without a gradient, such as the running mean of a batch normalisation. */
    STATISTIC,
    /** What an optimizer remembers from step to step, such as a velocity. */
    OPTIMIZER,
    /** What is summed up over the steps from one record to the next. No step computes with it. */
    TALLY,
    /** A setting that may differ from member to member, such as a learning rate. */
    HYPERPARAMETER,
    /** How the member's training stands. No step computes with it. */
    CONTROL,
    /** The parameters and statistics, in this order, that a member had at its lowest loss. No step computes with them. */
    BEST;

    /** Whether it is kept where steps are computed, and not in plain memory alone. */
    boolean isComputedWith() {
        return this != CONTROL && this != BEST;
    }

    /** Whether it is what training makes of a member. */
    boolean isLearnt() {
        return this == PARAMETER || this == STATISTIC;
    }

    /** Whether a step may change it. */
    boolean isChangedBySteps() {
        return isLearnt() || this == OPTIMIZER || this == TALLY;
    }
}
