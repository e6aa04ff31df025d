package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.state.Hyperparameter;

/**
 * How a direction becomes an update, the same for every parameter. The update of one number is all that a rule has to say: both engines
 * compute it from that. A rule may bind itself to faster operations.
 */
public interface UpdateRule {

    /** The settings that may differ from member to member, the learning rate aside. */
    List<Hyperparameter> hyperparameters();

    /** What it remembers of every parameter, by name; zero at first and kept with the member. */
    List<String> memory();

    /**
     * What is added to one parameter.
     *
     * @param parameter its gradient and what is remembered of it; Modified: the memory
     */
    double update(OneParameter parameter);

    /** The decay of weights that it has unless another is asked for. */
    default double standardWeightDecay() {
        return 0;
    }

    /** The rule at work for a block of members. */
    default UpdatePass bind(UpdateBinding binding) {
        return new ScalarUpdates(this, binding);
    }
}
