package org.gradlab.restart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How the members of each setting came down: the median of their losses at every record step. Of two losses in the middle it
 * is the smaller; losses that are not finite count as infinite.
 */
public final class MedianLosses {

    /** The members of each setting. */
    private final SortedMap<Hyperparameters, int[]> members = new TreeMap<>();

    private final SortedMap<Hyperparameters, List<Double>> medians = new TreeMap<>();
    private final List<Long> steps = new ArrayList<>();

    /** [members] at the last of the steps. */
    private final double[] losses;

    /** No losses yet, of the members of {@code comparison}. */
    public MedianLosses(Comparison comparison) {
        comparison.bySetting().forEach((setting, same) -> {
            members.put(setting, members(same).sorted().toArray());
            medians.put(setting, new ArrayList<>());
        });
        losses = new double[members(comparison).max().orElseThrow() + 1];
    }

    /** Adds a loss. Steps come in their order and with every member, members in any order. */
    public void add(long step, int member, double loss) {
        if (steps.isEmpty() || steps.get(steps.size() - 1) != step) {
            closeStep();
            steps.add(step);
        }
        losses[member] = Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
    }

    /** The medians at the steps so far. */
    public LossCurves curves() {
        closeStep();
        SortedMap<Hyperparameters, double[]> curves = new TreeMap<>();
        medians.forEach((setting, values) -> curves.put(
                setting, values.stream().mapToDouble(Double::doubleValue).toArray()));
        return new LossCurves(steps.stream().mapToLong(Long::longValue).toArray(), curves);
    }

    private void closeStep() {
        medians.forEach((setting, values) -> {
            if (values.size() < steps.size()) {
                values.add(median(members.get(setting)));
            }
        });
    }

    private double median(int[] of) {
        double[] sorted =
                Arrays.stream(of).mapToDouble(member -> losses[member]).toArray();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    private static IntStream members(Comparison comparison) {
        return comparison.ranked().stream().mapToInt(MemberResult::member);
    }
}
