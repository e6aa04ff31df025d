package org.gradlab.config;

import org.gradlab.engine.EngineChoice;

/** Everything a run is made of, every default filled in. */
public record Config(
        String name,
        long seed,
        EngineChoice engine,
        ObjectiveConfig objective,
        OptimizerConfig optimizer,
        TrainingConfig training,
        RestartsConfig restarts,
        RecordConfig record) {

    /** The most members that one run may have. */
    static final int MOST_MEMBERS = 10_000_000;

    /** How many members there are: one for each start and each combination of optimizer values. */
    public int members() {
        return Math.toIntExact(Math.multiplyExact(objective.starts(restarts.count()), optimizer.combinations()));
    }
}
