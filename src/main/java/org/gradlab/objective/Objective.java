package org.gradlab.objective;

import java.util.List;
import java.util.Map;
import org.gradlab.array.Work;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Slot;
import org.gradlab.state.Workspace;

/** A scalar L(theta) to minimize. Immutable: the threads of a run share it, each with evaluators of its own. */
public interface Objective {

    /** The parameters theta, and what else every member has; hyperparameters aside. */
    List<Slot> slots();

    /** The settings that may differ from member to member. */
    default List<Hyperparameter> hyperparameters() {
        return List.of();
    }

    /** What slots start with where that is neither zero nor drawn, in row-major order. */
    default Map<String, double[]> start() {
        return Map.of();
    }

    /** Whether it is known that no loss is below 0, so that a loss of 0 is the lowest there is. */
    default boolean isNeverNegative() {
        return false;
    }

    /** What the numbers of a record step mean. */
    RecordLayout layout();

    /** Passes over the training data that {@code step} updates make; 0 where there is no data. */
    double epochs(long step);

    /** How many batches an evaluation takes forward; 0 where there is nothing to evaluate. */
    default long evaluatedBatches() {
        return 0;
    }

    /** How many numbers a member needs besides its state and gradients, for the size of blocks. */
    long workingSize();

    /** What a step of one member consists of. */
    Work work();

    /** Evaluates L for a block of members, at what {@code workspace} holds at each call. */
    Evaluator evaluator(Workspace workspace);
}
