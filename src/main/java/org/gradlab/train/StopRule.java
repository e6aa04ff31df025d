package org.gradlab.train;

import java.util.List;
import org.gradlab.state.Slot;

/** When a member stops before its last step. It is asked at every record step but the last, member by member. */
public interface StopRule {

    /** What a member is stopped by. */
    StopReason reason();

    /** The numbers that it keeps of every member from record to record, NaN at first. */
    default List<Slot> memory() {
        return List.of();
    }

    /** Whether the member is to stop where it is. Modified: what is remembered of the member. */
    boolean stops(MemberRecord record);
}
