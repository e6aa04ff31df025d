package org.gradlab.config;

import java.util.List;
import java.util.stream.Stream;
import org.gradlab.data.DataPlan;
import org.gradlab.loss.Loss;
import org.gradlab.state.Hyperparameter;

/** A network's loss on data. */
public record NetworkConfig(DataPlan data, ModelConfig model, Loss loss) implements ObjectiveConfig {

    @Override
    public List<Hyperparameter> hyperparameters() {
        return Stream.concat(model.hyperparameters().stream(), loss.hyperparameters().stream())
                .toList();
    }

    @Override
    public long starts(int draws) {
        return draws;
    }
}
