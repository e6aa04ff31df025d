package org.gradlab.objective;

import org.gradlab.state.Step;

/** Evaluates an objective for one block of members, at their current parameters. Used by one thread at a time. */
public interface Evaluator {

    /** Fills the gradients that training uses at {@code step}, and what it adds to running statistics. */
    void gradient(Step step);

    /** Fills the same as {@link #gradient}, where nobody looks on: what lies between may be left out. */
    default void descend(Step step) {
        gradient(step);
    }

    /**
     * The numbers of a record step, NaN where an evaluation is needed. Called after {@link #gradient} of the same step and after the updates are
     * made, before they are added. What was summed up since the last call begins anew.
     */
    Observation observe(Step step);

    /**
     * What an evaluation adds: losses on whole data sets. One that is not a number is infinite, for NaN stands for what was not evaluated.
     *
     * @return [members, columns] in row-major order, columns as in {@link RecordLayout#evaluatedColumns}
     */
    default double[] evaluate(Step step) {
        return new double[0];
    }

    /**
     * Loss, and accuracy for classes, on data that training never sees; empty where there is none.
     *
     * @return [members, columns] in row-major order, columns as in {@link RecordLayout#testColumns}
     */
    double[] test(Step step);
}
