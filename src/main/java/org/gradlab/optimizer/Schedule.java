package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.state.Hyperparameter;

/** How the learning rate changes over the steps: the factor that it is multiplied by. */
public interface Schedule {

    /** Its word in a configuration. */
    default String word() {
        return Schedules.TYPE.nameOf(this);
    }

    /** The settings that may differ from member to member. */
    List<Hyperparameter> hyperparameters();

    /**
     * The factor at a step.
     *
     * @param step updates made before
     * @param settings a member's values of the hyperparameters, in their order
     */
    double factor(long step, double[] settings);
}
