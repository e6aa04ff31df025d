package org.gradlab.train;

/**
 * The lowest loss that was recorded of a member.
 *
 * @param step the first record step that has it
 */
public record LowestLoss(long step, double loss) {

    /** Whether a loss is lower than the lowest so far, which is NaN at first. A loss that is not a number is never lower. */
    public static boolean isBelow(double loss, double lowest) {
        return loss < lowest || (Double.isNaN(lowest) && !Double.isNaN(loss));
    }
}
