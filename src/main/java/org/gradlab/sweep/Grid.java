package org.gradlab.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.restart.MemberResult;

/**
 * A measure over the values of two axes; members that differ in other axes share a cell.
 *
 * @param values [values of the row axis, values of the column axis]; NaN where there is none, infinite for a loss of members that mostly diverged
 * @param atStart of losses: the median at the start, above which training has made things worse; NaN for other measures
 */
public record Grid(Axis rows, Axis columns, GridMeasure measure, double[][] values, double atStart) {

    /** The grid of a sweep over its axes with these numbers. */
    public static Grid of(StoredSweep sweep, int rowAxis, int columnAxis, GridMeasure measure)
            throws IOException, ConfigException {
        Axis rows = sweep.axes().get(rowAxis);
        Axis columns = sweep.axes().get(columnAxis);
        Map<List<Integer>, List<Setting>> cells = new HashMap<>();
        for (Setting setting : sweep.settings()) {
            List<Integer> cell =
                    List.of(setting.place().get(rowAxis), setting.place().get(columnAxis));
            cells.computeIfAbsent(cell, place -> new ArrayList<>()).add(setting);
        }
        double[][] values = new double[rows.values().size()][columns.values().size()];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                values[row][column] = value(sweep, cells.getOrDefault(List.of(row, column), List.of()), measure);
            }
        }
        return new Grid(rows, columns, measure, values, measure == GridMeasure.LOSS ? atStart(sweep) : Double.NaN);
    }

    private static double value(StoredSweep sweep, List<Setting> settings, GridMeasure measure)
            throws IOException, ConfigException {
        return switch (measure) {
            case SUCCESS -> settings.isEmpty() ? Double.NaN : successes(settings) / members(settings);
            case LOSS ->
                median(settings.stream()
                        .flatMapToDouble(setting -> Arrays.stream(setting.losses()))
                        .toArray());
            case STEPS ->
                median(settings.stream()
                        .flatMapToDouble(setting ->
                                Arrays.stream(setting.toTarget().steps()).asDoubleStream())
                        .toArray());
            case GRADIENT -> median(ratios(sweep, settings));
        };
    }

    private static double atStart(StoredSweep sweep) {
        return median(sweep.settings().stream()
                .flatMap(setting -> setting.members().stream())
                .mapToDouble(MemberResult::firstLoss)
                .filter(Double::isFinite)
                .toArray());
    }

    private static double successes(List<Setting> settings) {
        return settings.stream().mapToInt(setting -> setting.reached().count()).sum();
    }

    private static double members(List<Setting> settings) {
        return settings.stream().mapToInt(setting -> setting.reached().total()).sum();
    }

    private static double[] ratios(StoredSweep sweep, List<Setting> settings) throws IOException, ConfigException {
        double[] all = new double[(int) members(settings)];
        int at = 0;
        for (Setting setting : settings) {
            for (double ratio : sweep.gradientRatios(setting)) {
                all[at++] = ratio;
            }
        }
        return Arrays.stream(all).filter(ratio -> !Double.isNaN(ratio)).toArray();
    }

    /** Of two in the middle the smaller; NaN of none. */
    private static double median(double[] numbers) {
        Arrays.sort(numbers);
        return numbers.length == 0 ? Double.NaN : numbers[(numbers.length - 1) / 2];
    }

    /** The measure that tells most of a sweep: success where there is a target that some members reach and some do not, else the loss. */
    public static GridMeasure tellingMost(StoredSweep sweep) throws ConfigException {
        boolean isTold = sweep.target().isPresent()
                && sweep.settings().stream()
                        .anyMatch(setting -> setting.reached().count() > 0)
                && sweep.settings().get(0).members().size() > 1;
        return isTold ? GridMeasure.SUCCESS : GridMeasure.LOSS;
    }
}
