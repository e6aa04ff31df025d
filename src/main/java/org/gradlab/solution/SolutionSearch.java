package org.gradlab.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;
import org.gradlab.restart.basin.GapClusters;
import org.gradlab.text.SequenceName;

/**
 * Clusters members by what they compute and then by their parameters.
 *
 * <p>Two neighbours in a function cluster differ by at most a twentieth of the targets' range in every output: what is left of a descent
 * that has not come to rest. In a cluster of parameters they differ by at most a tenth of the size of parameters, the median over
 * members of their largest number.
 */
final class SolutionSearch {

    private static final double SHARE_OF_RANGE = 0.05;
    private static final double SHARE_OF_SIZE = 0.1;

    private final Comparison comparison;
    private final NetworkEnds ends;

    /** By their numbers, counted from 0. */
    private final MemberResult[] members;

    SolutionSearch(Comparison comparison, NetworkEnds ends) {
        this.comparison = comparison;
        this.ends = ends;
        this.members = comparison.ranked().stream()
                .sorted(Comparator.comparingInt(MemberResult::member))
                .toArray(MemberResult[]::new);
    }

    Solutions solutions() {
        int[] ended = IntStream.range(0, members.length)
                .filter(m -> LossLevels.hasEnd(members[m]))
                .toArray();
        double[] tolerances = Arrays.stream(ends.ranges())
                .map(range -> SHARE_OF_RANGE * range)
                .toArray();
        List<int[]> functions = new ArrayList<>(GapClusters.of(ends.outputs(), tolerances, ended));
        functions.sort(Comparator.comparing(this::best, lowestFirst()));
        double[] sizes = new double[ends.parameters().length];
        Arrays.fill(sizes, SHARE_OF_SIZE * size(ended));
        return new Solutions(
                members.length,
                ended.length,
                IntStream.range(0, functions.size())
                        .mapToObj(f -> solution(SequenceName.of(f), functions.get(f), sizes))
                        .toList());
    }

    private Solution solution(String name, int[] function, double[] tolerances) {
        List<int[]> clusters = new ArrayList<>(GapClusters.of(ends.parameters(), tolerances, function));
        clusters.sort(
                Comparator.<int[]>comparingInt(cluster -> -cluster.length).thenComparing(this::best, lowestFirst()));
        MemberResult best = best(function);
        int representative = Arrays.asList(members).indexOf(best);
        return new Solution(
                name,
                best,
                new Proportion(function.length, comparison.ranked().size()),
                Arrays.stream(ends.outputs())
                        .mapToDouble(output -> output[representative])
                        .toArray(),
                IntStream.range(0, clusters.size())
                        .mapToObj(w -> weights(name + (w + 1), clusters.get(w)))
                        .toList());
    }

    private Solution.Weights weights(String name, int[] cluster) {
        return new Solution.Weights(
                name,
                best(cluster),
                Arrays.stream(cluster).map(m -> members[m].member()).boxed().toList());
    }

    private MemberResult best(int[] cluster) {
        return Arrays.stream(cluster)
                .mapToObj(m -> members[m])
                .min(lowestFirst())
                .orElseThrow();
    }

    private static Comparator<MemberResult> lowestFirst() {
        return Comparator.comparingDouble(MemberResult::loss).thenComparingInt(MemberResult::member);
    }

    /** The median over members of the largest parameter. */
    private double size(int[] ended) {
        double[] sizes = Arrays.stream(ended)
                .mapToDouble(m -> Arrays.stream(ends.parameters())
                        .mapToDouble(parameter -> Math.abs(parameter[m]))
                        .max()
                        .orElse(0))
                .sorted()
                .toArray();
        return sizes.length == 0 ? 0 : sizes[(sizes.length - 1) / 2];
    }
}
