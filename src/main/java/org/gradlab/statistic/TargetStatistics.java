package org.gradlab.statistic;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;

/**
 * What it takes to reach the target.
 *
 * @param rate how many members reach it
 * @param steps [members that reach it] the step at which each first did, ascending
 * @param spent all steps that members made up to the target, or up to their end where they never reached it
 */
public record TargetStatistics(Proportion rate, long[] steps, long spent) {

    /**
     * The statistics of {@code members}; there is at least one.
     *
     * @param most how many steps a member makes that neither diverges nor is stopped; one that is stopped counts as if it had made them
     */
    public static TargetStatistics of(List<MemberResult> members, long most) {
        long[] steps = members.stream()
                .map(MemberResult::targetStep)
                .flatMapToLong(OptionalLong::stream)
                .sorted()
                .toArray();
        long spent = members.stream()
                .mapToLong(member -> member.targetStep()
                        .orElseGet(() -> member.divergedStep().orElse(most)))
                .sum();
        return new TargetStatistics(new Proportion(steps.length, members.size()), steps, spent);
    }

    /** The step that a share of the members that reach the target need at most: the nearest rank. Empty if none reaches it. */
    public OptionalLong quantile(double share) {
        if (steps.length == 0) {
            return OptionalLong.empty();
        }
        int rank = (int) Math.ceil(share * steps.length);
        return OptionalLong.of(steps[Math.max(1, rank) - 1]);
    }

    /**
     * Expected running time: the steps that restarting until the target is reached takes on average, all steps spent / successes; infinite
     * without a success (Auger and Hansen 2005; Hansen et al. 2016, arXiv 1605.03560).
     */
    public double expectedRunningTime() {
        return steps.length == 0 ? Double.POSITIVE_INFINITY : (double) spent / steps.length;
    }

    /** How many restarts reach the target at least once with probability {@code confidence}. */
    public Restarts restarts(double confidence) {
        return new Restarts(
                restarts(confidence, rate.rate()), restarts(confidence, rate.high()), restarts(confidence, rate.low()));
    }

    /** ceil(ln(1 - c) / ln(1 - p)). */
    private static OptionalLong restarts(double confidence, double rate) {
        if (rate <= 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(rate >= 1 ? 1 : (long) Math.ceil(Math.log1p(-confidence) / Math.log1p(-rate)));
    }

    @Override
    public String toString() {
        return rate.count() + " of " + rate.total() + " at steps " + Arrays.toString(steps);
    }

    /**
     * A number of restarts; empty where no number is enough.
     *
     * @param expected at the rate that was seen
     * @param fewest at the upper end of its interval
     * @param most at the lower end of its interval
     */
    public record Restarts(OptionalLong expected, OptionalLong fewest, OptionalLong most) {}
}
