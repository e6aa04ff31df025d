package org.gradlab.train;

import java.util.List;
import org.gradlab.state.BlockState;

/** One member at one record step, as a stop rule sees it. */
public final class MemberRecord {

    private final long step;
    private final List<String> columns;
    private final double[] values;
    private final BlockState state;
    private final int member;

    /**
     * A member of a block.
     *
     * @param columns the names of the numbers a member has
     * @param values [members, columns], row-major
     * @param member counted from 0 in the block
     */
    MemberRecord(long step, List<String> columns, double[] values, BlockState state, int member) {
        this.step = step;
        this.columns = columns;
        this.values = values;
        this.state = state;
        this.member = member;
    }

    /** Updates made before. */
    public long step() {
        return step;
    }

    /** A number of the member, such as its loss; NaN where it has none of that name. */
    public double value(String column) {
        int index = columns.indexOf(column);
        return index < 0 ? Double.NaN : values[member * columns.size() + index];
    }

    /** What is remembered of the member. */
    public double remembered(String name) {
        return state.get(name).toDoubles()[member];
    }

    /** Remembers a number of the member. */
    public void remember(String name, double number) {
        double[] all = state.get(name).toDoubles();
        all[member] = number;
        state.get(name).load(all, 0);
    }
}
