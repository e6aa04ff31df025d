package org.gradlab.solution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;
import org.gradlab.restart.basin.GapClusters;
import org.gradlab.train.MemberStatus;

/**
 * The levels that final losses fall into: sorted, they are cut wherever the next one is a tenth higher than the one before.
 *
 * <p>Heights are counted from a hundredth of the way that the median member came down, below the lowest loss of all, so that losses
 * which are all but zero are one level however they differ among themselves.
 */
public final class LossLevels {

    /** ln(1.1). */
    private static final double TENTH = Math.log(1.1);

    private static final double SHARE_OF_THE_WAY = 0.01;

    private LossLevels() {}

    /** The levels of members that have a loss, the lowest first. */
    public static List<LossLevel> of(List<MemberResult> members) {
        List<MemberResult> ended = members.stream()
                .filter(LossLevels::hasEnd)
                .sorted(Comparator.comparingDouble(MemberResult::loss).thenComparingInt(MemberResult::member))
                .toList();
        double[] heights = heights(ended);
        int[] all = IntStream.range(0, ended.size()).toArray();
        return GapClusters.of(new double[][] {heights}, new double[] {TENTH}, all).stream()
                .map(level -> Arrays.stream(level).sorted().toArray())
                .sorted(Comparator.comparingInt(level -> level[0]))
                .map(level -> new LossLevel(
                        Arrays.stream(level).mapToObj(ended::get).toList(),
                        new Proportion(level.length, members.size())))
                .toList();
    }

    /** Whether a member came to an end that can be compared. */
    static boolean hasEnd(MemberResult member) {
        return member.status() != MemberStatus.DIVERGED && Double.isFinite(member.loss());
    }

    /** Logarithms. */
    private static double[] heights(List<MemberResult> ended) {
        double lowest = ended.isEmpty() ? 0 : ended.get(0).loss();
        double[] ways = ended.stream()
                .mapToDouble(member -> member.firstLoss() - lowest)
                .filter(way -> way > 0 && Double.isFinite(way))
                .sorted()
                .toArray();
        double way = ways.length == 0 ? 1 : ways[(ways.length - 1) / 2];
        return ended.stream()
                .mapToDouble(member -> Math.log(member.loss() - lowest + SHARE_OF_THE_WAY * way))
                .toArray();
    }
}
