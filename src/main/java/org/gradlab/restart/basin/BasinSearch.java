package org.gradlab.restart.basin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
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

    private final EndPoints points;
    private final Landscape landscape;
    private final int variables;

    /** Indices of the members that converged. */
    private final int[] atRest;

    private final double[] losses;
    private final double greatestFirstLoss;

    /** How many of the others behaved in each way. */
    private final Map<Behaviour, Integer> elsewhere = new EnumMap<>(Behaviour.class);

    BasinSearch(EndPoints points, Landscape landscape) {
        this.points = points;
        this.landscape = landscape;
        this.variables = points.variables().size();
        this.losses = new double[points.members().size()];
        IntStream.Builder resting = IntStream.builder();
        double greatest = 0;
        // Once through all of them: there may be millions, which are made when they are asked for.
        for (int p = 0; p < losses.length; p++) {
            MemberResult result = result(p);
            losses[p] = result.loss();
            if (Double.isFinite(result.firstLoss())) {
                greatest = Math.max(greatest, Math.abs(result.firstLoss()));
            }
            if (result.behaviour() == Behaviour.CONVERGED) {
                resting.add(p);
            } else {
                elsewhere.merge(result.behaviour(), 1, Integer::sum);
            }
        }
        this.atRest = resting.build().toArray();
        this.greatestFirstLoss = greatest;
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
                elsewhere,
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
        return new Cluster(indices, best, rest, rest.loss().orElse(losses[best]));
    }

    /** Sorts clusters of equal losses by their position. Modified: clusters, by loss. Returns how many have the lowest. */
    private int sortEqualLosses(List<Cluster> clusters) {
        double equal = EQUAL_LOSSES * greatestFirstLoss;
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
        int order = Double.compare(losses[p], losses[q]);
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

    /** The starts of a cluster that the walk has not passed yet. */
    private static final class Ahead {

        private final int basin;
        private final double[] starts;
        private int next;

        Ahead(int basin, double[] ascending) {
            this.basin = basin;
            this.starts = ascending;
        }

        double first() {
            return starts[next];
        }

        /** Passes the first and all that are not above {@code limit}; the last of them. Modified: this. */
        double passTo(double limit) {
            int low = next;
            int high = starts.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (starts[middle] <= limit) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            next = low + 1;
            return starts[low];
        }

        boolean isPassed() {
            return next == starts.length;
        }
    }

    /** Walks along the starts, from those of one cluster to the next ones of another. */
    private List<Boundary> boundaries(List<Cluster> clusters) {
        double[] starts = points.starts()[0];
        Queue<Ahead> ahead = new PriorityQueue<>(Comparator.comparingDouble(Ahead::first));
        for (int b = 0; b < clusters.size(); b++) {
            int[] indices = clusters.get(b).indices();
            ahead.add(new Ahead(
                    b,
                    Arrays.stream(indices).mapToDouble(p -> starts[p]).sorted().toArray()));
        }
        List<Boundary> boundaries = new ArrayList<>();
        while (ahead.size() > 1) {
            Ahead here = ahead.remove();
            Ahead beyond = ahead.element();
            boundaries.add(new Boundary(here.passTo(beyond.first()), beyond.first(), here.basin, beyond.basin));
            if (!here.isPassed()) {
                ahead.add(here);
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
