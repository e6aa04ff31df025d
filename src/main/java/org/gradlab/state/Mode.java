package org.gradlab.state;

/** What a pass through the network is made for. */
public enum Mode {
    /** To form gradients: batch normalisation takes the batch's own statistics, dropout drops. */
    TRAINING,
    /** To judge: running statistics, and nothing is dropped. */
    EVALUATION
}
