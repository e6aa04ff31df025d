package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;

/**
 * Steps down: factor^floor(step / every), as PyTorch's StepLR with a step for its epoch.
 *
 * @param every steps from one change to the next, whole numbers; at least one value
 * @param factor what the rate is multiplied by each time; at least one value
 */
public record StepSchedule(List<Double> every, List<Double> factor) implements Schedule {

    static final Variant<StepSchedule> DECLARATION = Variant.of(
            "step",
            StepSchedule.class,
            Keys.of(
                    Key.required("every", RuleKeys.steps(), StepSchedule::every, "steps from one change to the next"),
                    Key.standard(
                            "factor",
                            OneOrMore.of(RealNumber.above(0)),
                            List.of(0.1),
                            StepSchedule::factor,
                            "what the rate is multiplied by each time"),
                    StepSchedule::new));

    /** Lists of at least one value. */
    public StepSchedule {
        every = List.copyOf(every);
        factor = List.copyOf(factor);
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(
                new Hyperparameter("optimizer.schedule.every", every),
                new Hyperparameter("optimizer.schedule.factor", factor));
    }

    @Override
    public double factor(long step, double[] settings) {
        return StrictMath.pow(settings[1], Math.floor(step / settings[0]));
    }
}
