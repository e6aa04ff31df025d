package org.gradlab.objective;

import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Updates;

/** Evaluates an objective for one block of members, at their current parameters. Used by one thread at a time. */
public interface Evaluator {

    /** Fills the gradient that training uses at {@code step}. Modified: gradients. */
    void gradient(long step, Gradients gradients);

    /**
     * The numbers of a record step. Called after {@link #gradient} of the same step, before the updates are added.
     *
     * @param updates what the optimizer is about to add
     */
    Observation observe(Gradients gradients, Updates updates);

    /**
     * Loss, and accuracy for classes, on data that training never sees; empty where there is none.
     *
     * @return [members, columns] in row-major order, columns as in {@link RecordLayout#testColumns}
     */
    double[] test();
}
