package org.gradlab.run;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Which rows of a series are wanted.
 *
 * @param member this member's only, or every member's
 * @param step this record step's only, or every step's
 */
public record RowFilter(OptionalInt member, OptionalLong step) {

    /** Every row. */
    public static RowFilter all() {
        return new RowFilter(OptionalInt.empty(), OptionalLong.empty());
    }

    /** These rows, of {@code only} this member. */
    public RowFilter ofMember(int only) {
        return new RowFilter(OptionalInt.of(only), step);
    }

    /** These rows, at {@code only} this step. */
    public RowFilter atStep(long only) {
        return new RowFilter(member, OptionalLong.of(only));
    }

    boolean wants(long rowStep, int rowMember) {
        return step.orElse(rowStep) == rowStep && member.orElse(rowMember) == rowMember;
    }
}
