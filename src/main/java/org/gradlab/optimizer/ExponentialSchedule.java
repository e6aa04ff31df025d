package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;

/**
 * Falls by the same share every step: factor^step, as PyTorch's ExponentialLR with a step for its epoch.
 *
 * @param factor what the rate is multiplied by at every step; at least one value
 */
public record ExponentialSchedule(List<Double> factor) implements Schedule {

    static final Variant<ExponentialSchedule> DECLARATION = Variant.of(
            "exponential",
            ExponentialSchedule.class,
            Keys.of(
                    Key.required(
                            "factor",
                            OneOrMore.of(RealNumber.above(0)),
                            ExponentialSchedule::factor,
                            "what the rate is multiplied by at every step"),
                    ExponentialSchedule::new));

    /** A list of at least one value. */
    public ExponentialSchedule {
        factor = List.copyOf(factor);
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(new Hyperparameter("optimizer.schedule.factor", factor));
    }

    @Override
    public double factor(long step, double[] settings) {
        return StrictMath.pow(settings[0], (double) step);
    }
}
