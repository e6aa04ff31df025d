package org.gradlab.train;

/**
 * The steps from one record step up to the next.
 *
 * @param from the record step, which is also the first update
 * @param to the next record step; equal to {@code from} at the end of training, where numbers are taken and no update is made
 */
record RecordInterval(long from, long to) {

    boolean isLast() {
        return from == to;
    }
}
