package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;

/**
 * Half a cosine from 1 down to a floor, floor + (1 - floor) (1 + cos(pi step / steps)) / 2, and then the floor (Loshchilov and Hutter 2017, without
 * restarts; PyTorch's CosineAnnealingLR, which rises again behind its end).
 *
 * @param steps where the floor is reached, whole numbers; at least one value
 * @param floor the last factor; at least one value
 */
public record CosineSchedule(List<Double> steps, List<Double> floor) implements Schedule {

    static final Variant<CosineSchedule> DECLARATION = Variant.of(
            "cosine",
            CosineSchedule.class,
            Keys.of(
                    Key.required("steps", RuleKeys.steps(), CosineSchedule::steps, "steps until the floor is reached"),
                    Key.standard(
                            "floor",
                            OneOrMore.of(RealNumber.atLeast(0)),
                            List.of(0.0),
                            CosineSchedule::floor,
                            "what the rate is multiplied by in the end"),
                    CosineSchedule::new));

    /** Lists of at least one value. */
    public CosineSchedule {
        steps = List.copyOf(steps);
        floor = List.copyOf(floor);
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(
                new Hyperparameter("optimizer.schedule.steps", steps),
                new Hyperparameter("optimizer.schedule.floor", floor));
    }

    @Override
    public double factor(long step, double[] settings) {
        double done = Math.min(1, step / settings[0]);
        return settings[1] + (1 - settings[1]) * (1 + StrictMath.cos(Math.PI * done)) / 2;
    }
}
