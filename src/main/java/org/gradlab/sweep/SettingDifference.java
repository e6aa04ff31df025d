package org.gradlab.sweep;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.statistic.Differences;
import org.gradlab.statistic.Interval;

/**
 * By how much one setting of a sweep does better than another.
 *
 * @param isOfRates whether success rates are compared, otherwise losses
 * @param isPaired whether member by member from the same starts
 * @param interval of the first's rate less the second's; or of the second's loss less the first's, the median over members: above zero where the
 *     first is better
 */
public record SettingDifference(boolean isOfRates, boolean isPaired, Interval interval) {

    /** Empty where members are no samples, or losses are to be compared from other starts or are not finite. */
    public static Optional<SettingDifference> of(StoredSweep sweep, Setting first, Setting second, double alpha)
            throws IOException, ConfigException {
        boolean isPaired = sweep.areAlike(first, second);
        if (sweep.target().isPresent()) {
            Interval interval = isPaired
                    ? Differences.ofPairedRates(first.successes(), second.successes(), alpha)
                    : Differences.ofRates(first.reached(), second.reached(), alpha);
            return Optional.of(new SettingDifference(true, isPaired, interval));
        }
        if (!isPaired) {
            return Optional.empty();
        }
        double[] left = first.lossesByStart(sweep.byValidation());
        double[] differences = second.lossesByStart(sweep.byValidation());
        Arrays.setAll(differences, m -> differences[m] - left[m]);
        return Arrays.stream(differences).allMatch(Double::isFinite)
                ? Optional.of(new SettingDifference(false, true, Differences.median(differences, alpha)))
                : Optional.empty();
    }
}
