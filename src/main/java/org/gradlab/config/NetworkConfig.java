package org.gradlab.config;

import org.gradlab.data.DataPlan;

/** A network's loss on data. */
public record NetworkConfig(DataPlan data, ModelConfig model, LossName loss) implements ObjectiveConfig {

    @Override
    public long starts(int draws) {
        return draws;
    }
}
