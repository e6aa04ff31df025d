package org.gradlab.sweep;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;
import org.gradlab.statistic.TargetStatistics;
import org.gradlab.train.MemberStatus;

/**
 * One combination of the values of a sweep, and how its members came out.
 *
 * @param place the index of its value on every axis
 * @param population the population that its members belong to
 * @param members in the order of their starts; at least one
 * @param losses what they are ranked by, ascending; infinite for a loss that is not finite
 * @param toTarget what it takes to reach the target
 */
public record Setting(
        List<Integer> place, int population, List<MemberResult> members, double[] losses, TargetStatistics toTarget) {

    /**
     * The one that reaches the target more often comes first, then the one with the lower median loss; without a target, no setting reaches it.
     */
    public static final Comparator<Setting> BEST_FIRST = Comparator.comparingDouble(
                    (Setting setting) -> -setting.reached().rate())
            .thenComparingDouble(Setting::medianLoss);

    /** Lists that are not to be modified. */
    public Setting {
        place = List.copyOf(place);
        members = List.copyOf(members);
    }

    /**
     * The setting of {@code members}.
     *
     * @param byValidation whether they are ranked by their validation losses
     * @param most how many steps a member makes that nothing stops
     */
    static Setting of(
            List<Integer> place, int population, List<MemberResult> members, boolean byValidation, long most) {
        double[] losses = members.stream()
                .mapToDouble(member -> byValidation ? member.validationLoss() : member.loss())
                .map(loss -> Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY)
                .sorted()
                .toArray();
        return new Setting(place, population, members, losses, TargetStatistics.of(members, most));
    }

    /** The share of members that reached the target at some step. */
    public Proportion reached() {
        return toTarget.rate();
    }

    /** Of two in the middle the smaller; a loss that is not finite counts as infinite. */
    public double medianLoss() {
        return losses[(losses.length - 1) / 2];
    }

    /** The lowest loss. */
    public double bestLoss() {
        return losses[0];
    }

    /** How many members diverged. */
    public int diverged() {
        return (int) members.stream()
                .filter(member -> member.status() == MemberStatus.DIVERGED)
                .count();
    }

    @Override
    public String toString() {
        return place + " " + reached() + " " + Arrays.toString(losses);
    }
}
