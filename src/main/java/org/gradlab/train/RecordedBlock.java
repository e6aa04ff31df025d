package org.gradlab.train;

import java.util.List;
import java.util.Optional;
import org.gradlab.objective.RecordLayout;
import org.gradlab.state.Workspace;

/** A block of members at a record step, when its updates are made but not added. */
final class RecordedBlock {

    private final long step;
    private final MemberGroup group;
    private final RecordLayout layout;
    private final double[] values;
    private final List<String> missing;
    private final Workspace workspace;
    private Optional<StepEffect> effect = Optional.empty();

    /**
     * A block.
     *
     * @param layout what the numbers are
     * @param values [members, memberColumns], row-major
     * @param missing the columns that are not taken at this step
     */
    RecordedBlock(
            long step,
            MemberGroup group,
            RecordLayout layout,
            double[] values,
            List<String> missing,
            Workspace workspace) {
        this.step = step;
        this.group = group;
        this.layout = layout;
        this.values = values;
        this.missing = missing;
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
        int index = layout.memberColumns().indexOf(column);
        return index < 0 ? Double.NaN : values[m * layout.memberColumns().size() + index];
    }

    /** Whether a number of that name is taken at this record step. */
    boolean isTaken(String column) {
        return !missing.contains(column);
    }

    /** Taken from the arrays when it is first asked for. */
    StepEffect effect() {
        if (effect.isEmpty()) {
            effect = Optional.of(new StepEffect(workspace, group));
        }
        return effect.get();
    }
}
