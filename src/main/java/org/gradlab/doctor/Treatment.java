package org.gradlab.doctor;

import java.util.List;
import java.util.OptionalInt;
import org.gradlab.diagnosis.Diagnosis;
import org.gradlab.restart.Proportion;

/**
 * What a doctor found and measured.
 *
 * @param success how many restarts reach the target as they are; of none where there is no target
 * @param hasTarget whether there is a target
 * @param effects the best first
 */
public record Treatment(Diagnosis diagnosis, Proportion success, boolean hasTarget, List<Effect> effects)
        implements Consultation {

    private static final double CONFIDENCE = 0.99;

    /** Effects that are not to be modified. */
    public Treatment {
        effects = List.copyOf(effects);
    }

    /** How many restarts reach the target once with 99 % certainty, ln(1 - c) / ln(1 - p) rounded up; empty if none does, or all do. */
    public OptionalInt restartsForSuccess() {
        double p = success.rate();
        return hasTarget && p > 0 && p < 1
                ? OptionalInt.of((int) Math.ceil(Math.log(1 - CONFIDENCE) / Math.log(1 - p)))
                : OptionalInt.empty();
    }
}
