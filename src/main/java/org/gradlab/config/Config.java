package org.gradlab.config;

/** Everything a run is made of, every default filled in. */
public record Config(
        String name,
        long seed,
        EngineChoice engine,
        DataConfig data,
        ModelConfig model,
        LossName loss,
        OptimizerConfig optimizer,
        TrainingConfig training,
        RestartsConfig restarts,
        RecordConfig record) {}
