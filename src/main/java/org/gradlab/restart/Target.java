package org.gradlab.restart;

/** What a member should reach; it is looked at on the training data at every record step. */
public sealed interface Target {

    /** Whether a member with this loss and accuracy (NaN where there is none) is there. */
    boolean isReached(double loss, double accuracy);

    /** A loss of at most {@code bound}. */
    record Loss(double bound) implements Target {
        @Override
        public boolean isReached(double loss, double accuracy) {
            return loss <= bound;
        }
    }

    /** An accuracy of at least {@code bound}. */
    record Accuracy(double bound) implements Target {
        @Override
        public boolean isReached(double loss, double accuracy) {
            return accuracy >= bound;
        }
    }

    /** No target: nobody reaches it. */
    record None() implements Target {
        @Override
        public boolean isReached(double loss, double accuracy) {
            return false;
        }
    }
}
