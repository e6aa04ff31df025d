package org.gradlab.config;

import java.util.List;
import java.util.stream.Stream;
import org.gradlab.array.Precision;
import org.gradlab.engine.EngineChoice;
import org.gradlab.objective.SaturatedProduct;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.state.Hyperparameter;

/** Everything a run is made of, every default filled in. */
public record Config(
        String name,
        long seed,
        EngineChoice engine,
        Precision precision,
        ObjectiveConfig objective,
        Optimizer optimizer,
        TrainingConfig training,
        RestartsConfig restarts,
        RecordConfig record) {

    /** The most members that one run may have. */
    static final int MOST_MEMBERS = 10_000_000;

    /** How many members there are: one for each start and each combination of the values that are compared. */
    public int members() {
        return Math.toIntExact(members(hyperparameters(), objective.starts(restarts.count())));
    }

    /** All settings that may differ from member to member. */
    List<Hyperparameter> hyperparameters() {
        return Stream.concat(optimizer.hyperparameters().stream(), objective.hyperparameters().stream())
                .toList();
    }

    /** The same for another number of steps. */
    public Config withSteps(long steps) {
        return new Config(name, seed, engine, precision, objective, optimizer, training.of(steps), restarts, record);
    }

    /** How many members {@code starts} and all combinations of values make, or the largest number there is. */
    static long members(List<Hyperparameter> settings, long starts) {
        return settings.stream().mapToLong(setting -> setting.values().size()).reduce(starts, SaturatedProduct::of);
    }
}
