package org.gradlab.train;

import java.util.List;
import java.util.Optional;
import org.gradlab.state.Workspace;

/** A block of members at a record step, when its updates are made but not added. */
final class RecordedBlock {

    private final long step;
    private final MemberGroup group;
    private final List<String> columns;
    private final double[] values;
    private final Workspace workspace;
    private Optional<StepEffect> effect = Optional.empty();

    /**
     * A block.
     *
     * @param columns the names of the numbers a member has
     * @param values [members, columns], row-major
     */
    RecordedBlock(long step, MemberGroup group, List<String> columns, double[] values, Workspace workspace) {
        this.step = step;
        this.group = group;
        this.columns = columns;
        this.values = values;
        this.workspace = workspace;
    }

    long step() {
        return step;
    }

    MemberGroup group() {
        return group;
    }

    /** A number of member {@code m}; NaN where it has none of that name. */
    double value(String column, int m) {
        int index = columns.indexOf(column);
        return index < 0 ? Double.NaN : values[m * columns.size() + index];
    }

    /** Taken from the arrays when it is first asked for. */
    StepEffect effect() {
        if (effect.isEmpty()) {
            effect = Optional.of(new StepEffect(workspace, group));
        }
        return effect.get();
    }
}
