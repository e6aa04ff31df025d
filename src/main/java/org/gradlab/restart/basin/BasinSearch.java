package org.gradlab.restart.basin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;

/**
 * Finds basins: clusters the ends of the members that converged.
 *
 * <p>The tolerance of a variable is a hundredth of the median distance between start and end in it, over the members that moved.
 * A descent counts as converged when its gradient has fallen to a thousandth, so that about a thousandth of its way may be
 * left; the tolerance is ten times that. It grows with the basins, not with the region the starts were drawn from. A variable
 * that nobody moves is fixed, and different values of it are different points, up to rounding.
 */
final class BasinSearch {

    private static final double SHARE_OF_THE_WAY = 1e-2;
    private static final double ROUNDING = 1e-9;

    /** Losses that differ by less than this share of the greatest first loss are equal but for rounding. */
    private static final double EQUAL_LOSSES = 1e-12;

    private static final int EXAMPLES = 3;
    private static final int NONE = -1;

    private final EndPoints points;
    private final Landscape landscape;
    private final int variables;
    private final int[] atRest;

    BasinSearch(EndPoints points, Landscape landscape) {
        this.points = points;
        this.landscape = landscape;
        this.variables = points.variables().size();
        this.atRest = IntStream.range(0, points.members().size())
                .filter(p -> result(p).behaviour() == Behaviour.CONVERGED)
                .toArray();
    }

    Basins basins() {
        double[] tolerances =
                IntStream.range(0, variables).mapToDouble(this::tolerance).toArray();
        List<Cluster> clusters = GapClusters.of(points.ends(), tolerances, atRest).stream()
                .map(indices -> cluster(indices, tolerances))
                .sorted(Comparator.comparingDouble(Cluster::loss))
                .collect(Collectors.toCollection(ArrayList::new));
        int lowest = sortEqualLosses(clusters);
        return new Basins(
                points.variables(),
                points.members().size(),
                elsewhere(),
                tolerances,
                clusters.stream().map(this::basin).toList(),
                lowest,
                variables == 1 ? boundaries(clusters) : List.of());
    }

    /**
     * The members of an end point.
     *
     * @param best index of the one with the lowest loss
     * @param loss where the slope is zero; where no such point was found, that of the best member
     */
    private record Cluster(int[] indices, int best, RestingPoint rest, double loss) {}

    private Cluster cluster(int[] indices, double[] tolerances) {
        int best = indices[0];
        for (int p : indices) {
            best = compare(p, best) < 0 ? p : best;
        }
        RestingPoint rest = landscape.near(row(points.ends(), best), tolerances);
        return new Cluster(indices, best, rest, rest.loss().orElse(result(best).loss()));
    }

    /** Sorts clusters of equal losses by their position. Modified: clusters, by loss. Returns how many have the lowest. */
    private int sortEqualLosses(List<Cluster> clusters) {
        double equal = EQUAL_LOSSES
                * points.members().stream()
                        .mapToDouble(MemberResult::firstLoss)
                        .filter(Double::isFinite)
                        .map(Math::abs)
                        .max()
                        .orElse(0);
        int lowest = 0;
        int first = 0;
        for (int i = 1; i <= clusters.size(); i++) {
            if (i == clusters.size()
                    || clusters.get(i).loss() - clusters.get(first).loss() > equal) {
                clusters.subList(first, i).sort(Comparator.comparing(Cluster::best, this::comparePositions));
                lowest = first == 0 ? i : lowest;
                first = i;
            }
        }
        return lowest;
    }

    /** By loss, then position, then member. */
    private int compare(int p, int q) {
        int order = Double.compare(result(p).loss(), result(q).loss());
        return order == 0 ? comparePositions(p, q) : order;
    }

    /** By position, then member. */
    private int comparePositions(int p, int q) {
        int order = 0;
        for (int v = 0; v < variables && order == 0; v++) {
            order = Double.compare(points.ends()[v][p], points.ends()[v][q]);
        }
        return order == 0 ? Integer.compare(result(p).member(), result(q).member()) : order;
    }

    private double tolerance(int v) {
        double[] ways = Arrays.stream(atRest)
                .mapToDouble(p -> Math.abs(points.ends()[v][p] - points.starts()[v][p]))
                .filter(way -> way > 0)
                .sorted()
                .toArray();
        double greatest = Arrays.stream(atRest)
                .mapToDouble(p -> Math.abs(points.ends()[v][p]))
                .max()
                .orElse(0);
        double median = ways.length == 0 ? 0 : ways[(ways.length - 1) / 2];
        return Math.max(SHARE_OF_THE_WAY * median, ROUNDING * greatest);
    }

    private Map<Behaviour, Integer> elsewhere() {
        Map<Behaviour, Integer> counts = new EnumMap<>(Behaviour.class);
        points.members().stream()
                .map(MemberResult::behaviour)
                .filter(behaviour -> behaviour != Behaviour.CONVERGED)
                .forEach(behaviour -> counts.merge(behaviour, 1, Integer::sum));
        return counts;
    }

    private Basin basin(Cluster cluster) {
        List<Basin.Range> ranges = IntStream.range(0, variables)
                .mapToObj(v -> range(points.starts()[v], cluster.indices()))
                .toList();
        return new Basin(
                row(points.ends(), cluster.best()),
                result(cluster.best()).loss(),
                result(cluster.best()).gradientNorm(),
                cluster.rest(),
                new Proportion(cluster.indices().length, points.members().size()),
                ranges,
                examples(cluster));
    }

    private static Basin.Range range(double[] values, int[] indices) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int p : indices) {
            low = Math.min(low, values[p]);
            high = Math.max(high, values[p]);
        }
        return new Basin.Range(low, high);
    }

    private List<Basin.Example> examples(Cluster cluster) {
        return IntStream.concat(
                        IntStream.of(cluster.best()),
                        Arrays.stream(cluster.indices()).filter(p -> p != cluster.best()))
                .limit(EXAMPLES)
                .mapToObj(p -> new Basin.Example(result(p).member(), row(points.starts(), p)))
                .toList();
    }

    /** Walks along the starts; equal ones lead to the same end, so that one position of it stands for all. */
    private List<Boundary> boundaries(List<Cluster> clusters) {
        double[] starts = points.starts()[0];
        double[] ascending =
                Arrays.stream(atRest).mapToDouble(p -> starts[p]).sorted().toArray();
        int[] basinAt = new int[ascending.length];
        Arrays.fill(basinAt, NONE);
        for (int b = 0; b < clusters.size(); b++) {
            for (int p : clusters.get(b).indices()) {
                basinAt[Arrays.binarySearch(ascending, starts[p])] = b;
            }
        }
        List<Boundary> boundaries = new ArrayList<>();
        int before = NONE;
        for (int i = 0; i < basinAt.length; i++) {
            if (basinAt[i] != NONE) {
                if (before != NONE && basinAt[i] != basinAt[before]) {
                    boundaries.add(new Boundary(ascending[before], ascending[i], basinAt[before], basinAt[i]));
                }
                before = i;
            }
        }
        return boundaries;
    }

    private static double[] row(double[][] matrix, int p) {
        return Arrays.stream(matrix).mapToDouble(values -> values[p]).toArray();
    }

    private MemberResult result(int p) {
        return points.members().get(p);
    }
}
