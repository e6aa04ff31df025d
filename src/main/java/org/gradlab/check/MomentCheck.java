package org.gradlab.check;

import org.gradlab.array.Engine;
import org.gradlab.moment.Moment;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.objective.NetworkObjective;

/** The check of the gradient that a member's next update is made of. */
public record MomentCheck(Moment moment, GradientCheck check) {

    /** Multiplications that checking every element of a network may take; about as many nanoseconds. */
    private static final double MOST_WORK = 4e9;

    /** Values of the loss that a derivative takes, and the ways through the network of each. */
    private static final double VALUES = 100;

    /** The check on the engine of {@code moment}: by single parameters unless that would take long. */
    public static MomentCheck of(Moment moment) {
        return of(moment, moment.experiment().engine().engine());
    }

    /** The check on another engine. */
    public static MomentCheck of(Moment moment, Engine engine) {
        if (moment.experiment().objective() instanceof NetworkObjective network) {
            NetworkLoss loss = new NetworkLoss(network, engine, moment.state(), moment.step());
            double ofOne = VALUES * network.work().products();
            return new MomentCheck(moment, GradientCheck.of(loss, (int) Math.max(1, MOST_WORK / ofOne)));
        }
        FunctionLoss loss = new FunctionLoss(
                (FunctionObjective) moment.experiment().objective(), engine, moment.state(), moment.step());
        return new MomentCheck(moment, GradientCheck.of(loss, Integer.MAX_VALUE));
    }
}
