package org.gradlab.diagnosis;

import java.util.Locale;

/**
 * What a descent looks like from its records. The first description that fits counts, in the order {@link #DIVERGED},
 * {@link #CONVERGED}, {@link #OSCILLATING}, {@link #STALLED}, {@link #STILL_DESCENDING}; {@link DescentClassifier} has the rules. All of
 * them compare a descent with itself, so that the units of the loss and of the parameters do not matter.
 *
 * <p>Only record steps are seen: a swing that begins and ends between two of them is not. To judge a learning rate, record
 * every step.
 */
public enum Behaviour {
    /**
     * It has come to rest: the gradient is zero, or its norm is a thousandth or less of the greatest one while the loss, over the
     * later half of the steps, stayed within a thousandth of the range it has been through. This says nothing about where it
     * rests: that may be a minimum, a saddle or a plateau.
     */
    CONVERGED,
    /** None of the others: the gradient is not yet small, and following it still pays. */
    STILL_DESCENDING,
    /**
     * It goes to and fro. In the later half of the steps, either at least every second recorded gradient points back, against the
     * one recorded before it (negative inner product; in one variable a change of sign), or the rises of the loss undid at
     * least half of its falls and it went through more than a twentieth of its range.
     */
    OSCILLATING,
    /**
     * It moves away: a number is no longer finite; or the loss ended above its start and the gradient norm at more than twice its
     * first, both at the greatest of all records.
     */
    DIVERGED,
    /**
     * It never got going: the gradient is not zero, but the loss is the same at all records, to twelve digits. A plateau, a
     * learning rate far too small, or a start where rounding leaves nothing to gain.
     */
    STALLED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name in sentences, such as {@code still descending}. */
    public String words() {
        return code().replace('_', ' ');
    }

    /** The name in files, such as {@code still_descending}. */
    public String code() {
        return code;
    }
}
