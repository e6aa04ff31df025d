package org.gradlab.restart.basin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Clusters of points with empty space between them: a group is cut wherever, along some axis, two neighbouring coordinates are
 * further apart than the tolerance, and so are its parts, until no axis shows a gap.
 *
 * <p>A gap in a group is a gap in every part of it that has points on both sides. So the clusters depend neither on the order
 * of the points nor on that of the axes. Single linkage never joins what a gap keeps apart; it may only cut further, clusters
 * that lie so obliquely that no axis shows the space between them. A pass over n points costs n log n.
 */
public final class GapClusters {

    private final double[][] coordinates;
    private final double[] tolerances;

    private GapClusters(double[][] coordinates, double[] tolerances) {
        this.coordinates = coordinates;
        this.tolerances = tolerances;
    }

    /**
     * The clusters of the {@code chosen} points, each the indices of its points, in no particular order.
     *
     * @param coordinates [axes, points]
     * @param tolerances [axes] the widest space between neighbours in a cluster
     */
    public static List<int[]> of(double[][] coordinates, double[] tolerances, int[] chosen) {
        return new GapClusters(coordinates, tolerances).cut(chosen);
    }

    private List<int[]> cut(int[] chosen) {
        List<int[]> clusters = new ArrayList<>();
        Deque<int[]> groups = new ArrayDeque<>();
        if (chosen.length > 0) {
            groups.push(chosen);
        }
        while (!groups.isEmpty()) {
            int[] group = groups.pop();
            List<int[]> parts = parts(group);
            if (parts.size() == 1) {
                clusters.add(group);
            } else {
                parts.forEach(groups::push);
            }
        }
        return clusters;
    }

    /** The parts of a group along the first axis that shows a gap; the group itself if none does. */
    private List<int[]> parts(int[] group) {
        for (int axis = 0; axis < coordinates.length; axis++) {
            double[] firsts = firstsBehindGaps(axis, group);
            if (firsts.length > 0) {
                return parts(axis, group, firsts);
            }
        }
        return List.of(group);
    }

    /** The first coordinates behind each gap, ascending. */
    private double[] firstsBehindGaps(int axis, int[] group) {
        double[] sorted =
                Arrays.stream(group).mapToDouble(p -> coordinates[axis][p]).toArray();
        Arrays.sort(sorted);
        return IntStream.range(1, sorted.length)
                .filter(i -> sorted[i] - sorted[i - 1] > tolerances[axis])
                .mapToDouble(i -> sorted[i])
                .toArray();
    }

    private List<int[]> parts(int axis, int[] group, double[] firsts) {
        int[] partOf = new int[group.length];
        int[] sizes = new int[firsts.length + 1];
        for (int i = 0; i < group.length; i++) {
            int found = Arrays.binarySearch(firsts, coordinates[axis][group[i]]);
            partOf[i] = found < 0 ? -found - 1 : found + 1;
            sizes[partOf[i]]++;
        }
        List<int[]> parts = new ArrayList<>();
        for (int size : sizes) {
            parts.add(new int[size]);
        }
        for (int i = group.length - 1; i >= 0; i--) {
            parts.get(partOf[i])[--sizes[partOf[i]]] = group[i];
        }
        return parts;
    }
}
