package org.gradlab.train;

import java.util.OptionalLong;

/**
 * A record step and the steps from it up to the next.
 *
 * @param from the record step, which is also the first update
 * @param to the next record step; empty at the end of training, where numbers are taken and no update is made
 */
record RecordInterval(long from, OptionalLong to) {

    boolean isLast() {
        return to.isEmpty();
    }
}
