package org.gradlab.train;

import java.util.Arrays;
import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.state.BlockState;

/** The stop rules at work for a block of members. */
final class Stops {

    private final List<StopRule> rules;
    private final List<String> columns;
    private final BlockState state;

    /** [members, 1, 1] each. */
    private final Array active;

    private final Array stoppedAt;

    Stops(TrainingSetup setup, BlockState state) {
        this.rules = setup.stopRules();
        this.columns = setup.objective().layout().memberColumns();
        this.state = state;
        this.active = state.get(MemberControl.ACTIVE);
        this.stoppedAt = state.get(MemberControl.STOPPED_AT);
    }

    /** Which members no rule has stopped so far. */
    boolean[] areTrained() {
        boolean[] areTrained = new boolean[state.members().length];
        Arrays.fill(areTrained, true);
        if (!rules.isEmpty()) {
            double[] since = stoppedAt.toDoubles();
            for (int m = 0; m < since.length; m++) {
                areTrained[m] = Double.isNaN(since[m]);
            }
        }
        return areTrained;
    }

    /** Asks every rule of every member that is trained, at a record step. Modified: the state. */
    void apply(long step, double[] memberValues) {
        if (rules.isEmpty()) {
            return;
        }
        double[] isActive = active.toDoubles();
        double[] since = stoppedAt.toDoubles();
        for (int m = 0; m < isActive.length; m++) {
            if (isActive[m] == 1 && stops(new MemberRecord(step, columns, memberValues, state, m))) {
                isActive[m] = 0;
                since[m] = step;
            }
        }
        active.load(isActive, 0);
        stoppedAt.load(since, 0);
    }

    /** Every rule is asked, for each has something to remember. */
    private boolean stops(MemberRecord record) {
        boolean stops = false;
        for (StopRule rule : rules) {
            stops |= rule.stops(record);
        }
        return stops;
    }
}
