package org.gradlab.train;

import java.util.Arrays;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.state.BlockState;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.Workspace;

/** What the step that follows a record would change of each member of a block. */
final class StepEffect {

    /** [members, 1, size] each. */
    private final double[] parameters;

    private final double[] updates;

    /** What the optimizer remembers after its step, [members, 1, size]; empty if it remembers nothing. */
    private final double[] memory;

    private final MemberGroup group;

    StepEffect(Workspace workspace, MemberGroup group) {
        BlockState state = workspace.state();
        this.parameters = state.row(Role.PARAMETER).toDoubles();
        this.updates = workspace.updates().flat().toDoubles();
        this.memory = Optional.of(state)
                .filter(of -> of.space().size(Role.OPTIMIZER) > 0)
                .map(of -> of.row(Role.OPTIMIZER))
                .map(Array::toDoubles)
                .orElse(new double[0]);
        this.group = group;
    }

    /** Whether it changes neither a parameter of member {@code m} of the block nor what the optimizer remembers. */
    boolean isNone(int m) {
        int size = updates.length / group.size();
        for (int i = m * size; i < (m + 1) * size; i++) {
            if (parameters[i] + updates[i] != parameters[i]) {
                return false;
            }
        }
        return remembersTheSame(m);
    }

    /** The population has what the optimizer remembers from before its step. */
    private boolean remembersTheSame(int m) {
        int at = m * (memory.length / group.size());
        for (Slot slot : group.population().space().slots(Role.OPTIMIZER)) {
            double[] before = group.population().get(slot.name(), group.positions()[m]);
            if (!Arrays.equals(before, 0, before.length, memory, at, at + before.length)) {
                return false;
            }
            at += before.length;
        }
        return true;
    }
}
