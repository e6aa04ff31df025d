package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.state.Hyperparameter;

/** The factor is 1 at every step. */
public record ConstantSchedule() implements Schedule {

    @Override
    public String word() {
        return "constant";
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of();
    }

    @Override
    public double factor(long step, double[] settings) {
        return 1;
    }
}
