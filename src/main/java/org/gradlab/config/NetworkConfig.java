package org.gradlab.config;

/** A network's loss on data. */
public record NetworkConfig(DataConfig data, ModelConfig model, LossName loss) implements ObjectiveConfig {

    @Override
    public long starts(int draws) {
        return draws;
    }
}
