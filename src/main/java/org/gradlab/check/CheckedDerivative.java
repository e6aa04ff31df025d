package org.gradlab.check;

import org.gradlab.difference.Measurement;
import org.gradlab.difference.Measurement.Slope;
import org.gradlab.difference.Verdict;

/**
 * One derivative, as it is claimed and as differences of the loss show it.
 *
 * @param name the parameter it is by, or the direction it is along
 * @param group what the parameter belongs to: its layer, or for a variable its name
 */
public record CheckedDerivative(String name, String group, double claimed, Measurement measured, Verdict verdict) {

    /** |claimed - measured| / (|claimed| + |measured|); NaN where nothing is measured, or both are zero to within the measurement. */
    public double relativeError() {
        if (!(measured instanceof Slope slope)
                || Math.max(Math.abs(claimed), Math.abs(slope.value())) <= slope.error()) {
            return Double.NaN;
        }
        return Math.abs(claimed - slope.value()) / (Math.abs(claimed) + Math.abs(slope.value()));
    }
}
