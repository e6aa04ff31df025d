package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.binding.Shorthand;

/** Every schedule of the learning rate there is, by its name in a config. */
public final class Schedules {

    /** A bare name, or a mapping with the name and its parameters. */
    public static final Shorthand<Schedule> TYPE = Shorthand.<Schedule>ofName(
                    "optimizer.schedule",
                    "how the learning rate changes over the steps",
                    List.of(
                            ConstantSchedule.DECLARATION,
                            StepSchedule.DECLARATION,
                            ExponentialSchedule.DECLARATION,
                            CosineSchedule.DECLARATION))
            .brief();

    private Schedules() {}
}
