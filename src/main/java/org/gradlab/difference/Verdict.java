package org.gradlab.difference;

import org.gradlab.difference.Measurement.None;
import org.gradlab.difference.Measurement.Slope;

/** What a measured slope says of a claimed one. */
public sealed interface Verdict {

    /** A measurement that leaves more than this share open supports no claim. */
    double DECISIVE = 1e-3;

    /** Faults of a rule are larger than this share; details of a function that are hidden in its rounding need not be. */
    double SLIGHT = 1e-7;

    /** They are the same within the error of the measurement, which is small. */
    record Agrees() implements Verdict {}

    /** They are further apart than both errors together. */
    record Differs() implements Verdict {}

    /** The measurement is too coarse to support the claim, and does not contradict it. */
    record CannotTell(String reason) implements Verdict {}

    /** In a word, with the reason where there is one. */
    default String words() {
        if (this instanceof CannotTell cannotTell) {
            return "cannot tell: " + cannotTell.reason();
        }
        return this instanceof Agrees ? "agrees" : "DIFFERS";
    }

    /** The comparison of a claimed slope with a measured one. */
    static Verdict of(Approximation claimed, Measurement measured) {
        if (measured instanceof None none) {
            return new CannotTell(none.doubt().words());
        }
        Slope slope = (Slope) measured;
        double scale = Math.max(slope.steepness(), Math.max(Math.abs(claimed.value()), Math.abs(slope.value())));
        double error = claimed.error() + slope.error() + SLIGHT * scale + Double.MIN_NORMAL;
        if (Math.abs(claimed.value() - slope.value()) > error) {
            return new Differs();
        }
        return slope.error() + claimed.error() <= DECISIVE * scale
                ? new Agrees()
                : new CannotTell(Doubt.ROUNDING.words());
    }
}
