package org.gradlab.config;

/** What is minimized. */
public sealed interface ObjectiveConfig permits NetworkConfig, FunctionConfig {

    /**
     * How many different starts members have.
     *
     * @param draws how often each random start is drawn
     */
    long starts(int draws);
}
