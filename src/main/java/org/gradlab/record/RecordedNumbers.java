package org.gradlab.record;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.gradlab.train.RecordEvent;

/**
 * The numbers of one member at one record step.
 *
 * @param step updates made before
 * @param epoch passes over the training data made before
 * @param memberValues [memberColumns]
 * @param siteValues [siteColumns, sites], row-major
 */
public record RecordedNumbers(long step, double epoch, double[] memberValues, double[] siteValues) {

    /** What stands where a member had stopped before. */
    static RecordedNumbers stopped(int columns, int siteNumbers) {
        return new RecordedNumbers(0, 0, filled(columns), filled(siteNumbers));
    }

    /** The only member of a block. */
    public static RecordedNumbers ofOnly(RecordEvent block) {
        return new RecordedNumbers(block.step(), block.epoch(), block.memberValues(), block.siteValues());
    }

    /** Whether the member had stopped before: else its parameters are numbers, and so is something that is measured of them. */
    public boolean isStopped() {
        return DoubleStream.concat(DoubleStream.of(memberValues), DoubleStream.of(siteValues))
                .allMatch(Double::isNaN);
    }

    private static double[] filled(int count) {
        double[] values = new double[count];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
