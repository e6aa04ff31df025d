package org.gradlab.config;

import java.util.Map;
import org.gradlab.binding.Sweep;
import org.gradlab.objective.SaturatedProduct;

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

    /**
     * The numbers that may take several values, which are compared side by side: by key path, in the order of the reference. Most
     * take one.
     */
    public Map<String, Sweep> sweeps() {
        return RootSection.TYPE.sweeps(this);
    }

    /** How many members there are: one for each start and each combination of the values that are compared. */
    public int members() {
        return Math.toIntExact(members(sweeps(), objective.starts(restarts.count())));
    }

    /** How many members {@code starts} and {@code sweeps} make, or the largest number there is. */
    static long members(Map<String, Sweep> sweeps, long starts) {
        return sweeps.values().stream().mapToLong(Sweep::size).reduce(starts, SaturatedProduct::of);
    }
}
