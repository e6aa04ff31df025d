package org.gradlab.restart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The median loss of each setting at every record step: of two in the middle the smaller, and a loss that is not finite counts as
 * infinite.
 */
public final class MedianLosses {

    private final MemberSettings settings;

    /** The members of each setting. */
    private final int[][] members;

    private final List<Long> steps = new ArrayList<>();

    /** [settings] at each step. */
    private final List<double[]> medians = new ArrayList<>();

    /** No losses yet, of members with these settings. */
    public MedianLosses(MemberSettings settings) {
        this.settings = settings;
        this.members = settings.membersOfEach();
    }

    /** Adds the losses of all members at the next record step; the median of each setting, in their order. */
    public double[] add(long step, double[] losses) {
        double[] median = Arrays.stream(members)
                .mapToDouble(ofSetting -> median(losses, ofSetting))
                .toArray();
        restore(step, median);
        return median;
    }

    /** Adds a record step whose losses are not known; NaN for each setting. */
    public double[] addNone(long step) {
        double[] none = new double[settings.distinct().size()];
        Arrays.fill(none, Double.NaN);
        restore(step, none);
        return none;
    }

    /** Adds medians that were computed before: of each setting, in their order. */
    public void restore(long step, double[] median) {
        steps.add(step);
        medians.add(median);
    }

    /** The medians at the steps so far. */
    public LossCurves curves() {
        return curves(settings.distinct(), steps, medians);
    }

    /**
     * The curves that medians make, over the steps where losses are known.
     *
     * @param settings ascending
     * @param medians [settings] at each step
     */
    public static LossCurves curves(List<Hyperparameters> settings, List<Long> steps, List<double[]> medians) {
        SortedMap<Hyperparameters, double[]> curves = new TreeMap<>();
        int[] known = IntStream.range(0, medians.size())
                .filter(record -> Arrays.stream(medians.get(record)).noneMatch(Double::isNaN))
                .toArray();
        for (int setting = 0; setting < settings.size(); setting++) {
            int index = setting;
            curves.put(
                    settings.get(setting),
                    Arrays.stream(known)
                            .mapToDouble(record -> medians.get(record)[index])
                            .toArray());
        }
        return new LossCurves(Arrays.stream(known).mapToLong(steps::get).toArray(), curves);
    }

    private static double median(double[] losses, int[] members) {
        double[] sorted = Arrays.stream(members)
                .mapToDouble(member -> Double.isFinite(losses[member]) ? losses[member] : Double.POSITIVE_INFINITY)
                .toArray();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}
