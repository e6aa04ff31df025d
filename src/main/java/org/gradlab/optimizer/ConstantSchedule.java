package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;

/** The factor is 1 at every step. */
public record ConstantSchedule() implements Schedule {

    static final Variant<ConstantSchedule> DECLARATION =
            Variant.of("constant", ConstantSchedule.class, Keys.none(ConstantSchedule::new));

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of();
    }

    @Override
    public double factor(long step, double[] settings) {
        return 1;
    }
}
