package org.gradlab.config;

import java.util.List;
import java.util.stream.Stream;
import org.gradlab.data.DataPlan;
import org.gradlab.initializer.Initializer;
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

    @Override
    public boolean drawsStarts() {
        boolean isDrawn = model.start() instanceof ModelStart.Drawn drawn
                && drawn.initializer().isRandom();
        return model.layers().stream()
                .anyMatch(
                        layer -> layer.initializer().map(Initializer::isRandom).orElse(isDrawn));
    }
}
