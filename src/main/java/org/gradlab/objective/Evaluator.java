package org.gradlab.objective;

import org.gradlab.state.Step;

/** Evaluates an objective for one block of members, at their current parameters. Used by one thread at a time. */
public interface Evaluator {

    /** Fills the gradients that training uses at {@code step}, and what it adds to running statistics. */
    void gradient(Step step);

    /**
     * The numbers of a record step. Called after {@link #gradient} of the same step and after the updates are made, before they are
     * added.
     */
    Observation observe(Step step);

    /**
     * Loss, and accuracy for classes, on data that training never sees; empty where there is none.
     *
     * @return [members, columns] in row-major order, columns as in {@link RecordLayout#testColumns}
     */
    double[] test(Step step);
}
