package org.gradlab.optimizer;

import java.util.function.ToDoubleFunction;

/**
 * One parameter of one member at one step.
 *
 * @param gradient g
 * @param rate the learning rate of the step
 * @param step t, counted from 1
 * @param memory what is remembered of it, in the order of {@link UpdateRule#memory}
 * @param settings the member's hyperparameters by name
 */
public record OneParameter(
        double gradient, double rate, long step, double[] memory, ToDoubleFunction<String> settings) {

    double setting(String name) {
        return settings.applyAsDouble(name);
    }
}
