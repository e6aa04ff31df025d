package org.gradlab.train;

import org.gradlab.state.Population;

/** One member at one record step, as a stop rule sees it. */
public final class MemberRecord {

    private final RecordedBlock block;
    private final int member;

    /**
     * A member of a block.
     *
     * @param member counted from 0 in the block
     */
    MemberRecord(RecordedBlock block, int member) {
        this.block = block;
        this.member = member;
    }

    /** Updates made before. */
    public long step() {
        return block.step();
    }

    /** A number of the member, such as its loss; NaN where it has none of that name. */
    public double value(String column) {
        return block.value(column, member);
    }

    /** Whether a number of that name is taken at this record step; the losses of whole data sets are at evaluations alone. */
    public boolean isTaken(String column) {
        return block.isTaken(column);
    }

    /** What is remembered of the member. */
    public double remembered(String name) {
        return population().number(name, position());
    }

    /** Remembers a number of the member. */
    public void remember(String name, double number) {
        population().setNumber(name, position(), number);
    }

    /** Whether the step that follows changes neither a parameter nor what the optimizer remembers. */
    public boolean isAtRest() {
        return block.effect().isNone(member);
    }

    private Population population() {
        return block.group().population();
    }

    private int position() {
        return block.group().positions()[member];
    }
}
