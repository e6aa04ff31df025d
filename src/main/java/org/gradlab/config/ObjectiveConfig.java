package org.gradlab.config;

import java.util.List;
import org.gradlab.state.Hyperparameter;

/** What is minimized. */
public sealed interface ObjectiveConfig permits NetworkConfig, FunctionConfig {

    /** The settings that may differ from member to member. */
    List<Hyperparameter> hyperparameters();

    /**
     * How many different starts members have.
     *
     * @param draws how often each random start is drawn
     */
    long starts(int draws);

    /** Whether every start is drawn from one distribution, so that the members are a sample: nothing is given by a list, a grid or a file. */
    boolean drawsStarts();
}
