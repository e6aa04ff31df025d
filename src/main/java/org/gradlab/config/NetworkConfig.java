package org.gradlab.config;

/** A network's loss on data. */
public record NetworkConfig(DataConfig data, ModelConfig model, LossName loss) implements ObjectiveConfig {

    @Override
    public long starts(int draws) {
        return draws;
    }

    @Override
    public boolean drawsStarts() {
        return model.layers().stream()
                .map(layer ->
                        layer.initializer().map(InitializerConfig.class::cast).orElse(model.initializer()))
                .anyMatch(InitializerConfig::isRandom);
    }
}
