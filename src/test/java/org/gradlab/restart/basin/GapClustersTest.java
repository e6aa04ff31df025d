package org.gradlab.restart.basin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapClustersTest {

    private static final double TOLERANCE = 0.1;

    @Test
    void cutsAtEveryGapThatIsWiderThanTheTolerance() {
        double[][] line = {{3, 1, 1.0625, 2, 1.125, 3.125}};

        assertThat(clusters(line, 0.125)).isEqualTo(Set.of(Set.of(0, 5), Set.of(1, 2, 4), Set.of(3)));
        assertThat(clusters(line, 0.12)).isEqualTo(Set.of(Set.of(0), Set.of(5), Set.of(1, 2, 4), Set.of(3)));
        assertThat(clusters(new double[][] {{}}, 1)).isEmpty();
    }

    /** Squares of points: no axis shows all gaps at once, so that parts have to be cut again. */
    @Test
    void partsAreCutAgainAlongAxesThatShowedNoGap() {
        double[][] plane = {{0, 0.0625, 0, 0.0625, 5}, {0, 1, 1, 0, 0.5}};

        assertThat(clusters(plane, TOLERANCE)).isEqualTo(Set.of(Set.of(0, 3), Set.of(1, 2), Set.of(4)));
    }

    @Test
    void agreesWithNaiveSingleLinkageWhereClustersLieApart() {
        for (int seed = 0; seed < 100; seed++) {
            double[][] points = scattered(new Random(seed));
            assertThat(clusters(points, TOLERANCE)).as("seed %d", seed).isEqualTo(singleLinkage(points));
        }
    }

    @Test
    void agreesWithCuttingNaivelyInAnyOrderOfTheAxes() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            double[][] points = new double[3][40];
            Arrays.stream(points).forEach(axis -> Arrays.setAll(axis, p -> random.nextDouble() * 4));
            Set<Set<Integer>> expected = new HashSet<>();
            cutNaively(points, IntStream.range(0, 40).boxed().collect(Collectors.toSet()), expected);

            assertThat(clusters(points, TOLERANCE)).as("seed %d", seed).isEqualTo(expected);
            assertThat(clusters(new double[][] {points[2], points[0], points[1]}, TOLERANCE))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    /** Up to eight clusters in up to three dimensions; their centres lie on a lattice much wider than they are. */
    private static double[][] scattered(Random random) {
        int axes = 1 + random.nextInt(3);
        int[][] centres = new int[1 + random.nextInt(8)][];
        Arrays.setAll(centres, c -> random.ints(axes, 0, 5).toArray());
        double[][] points = new double[axes][1 + random.nextInt(80)];
        for (int p = 0; p < points[0].length; p++) {
            int[] centre = centres[random.nextInt(centres.length)];
            for (int axis = 0; axis < axes; axis++) {
                points[axis][p] = centre[axis] + random.nextDouble() * TOLERANCE;
            }
        }
        return points;
    }

    private static Set<Set<Integer>> clusters(double[][] points, double tolerance) {
        double[] tolerances = new double[points.length];
        Arrays.fill(tolerances, tolerance);
        List<int[]> clusters = GapClusters.of(
                points, tolerances, IntStream.range(0, points[0].length).toArray());
        return clusters.stream()
                .map(cluster -> Arrays.stream(cluster).boxed().collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /** Joins any two points that are at most the tolerance apart on every axis, until nothing changes. */
    private static Set<Set<Integer>> singleLinkage(double[][] points) {
        int[] label = IntStream.range(0, points[0].length).toArray();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int p = 0; p < label.length; p++) {
                for (int q = 0; q < label.length; q++) {
                    if (label[q] > label[p] && areClose(points, p, q)) {
                        label[q] = label[p];
                        changed = true;
                    }
                }
            }
        }
        return IntStream.range(0, label.length)
                .boxed()
                .collect(Collectors.groupingBy(p -> label[p], Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toSet());
    }

    private static boolean areClose(double[][] points, int p, int q) {
        return Arrays.stream(points).allMatch(axis -> Math.abs(axis[p] - axis[q]) <= TOLERANCE);
    }

    /** Looks for a coordinate with nothing closely above it, on the last axis first, and cuts there. */
    private static void cutNaively(double[][] points, Set<Integer> group, Set<Set<Integer>> found) {
        for (int axis = points.length - 1; axis >= 0; axis--) {
            double[] at = points[axis];
            for (int p : new TreeSet<>(group)) {
                Set<Integer> above = group.stream().filter(q -> at[q] > at[p]).collect(Collectors.toSet());
                if (!above.isEmpty() && above.stream().allMatch(q -> at[q] - at[p] > TOLERANCE)) {
                    Set<Integer> rest = new HashSet<>(group);
                    rest.removeAll(above);
                    cutNaively(points, above, found);
                    cutNaively(points, rest, found);
                    return;
                }
            }
        }
        found.add(group);
    }
}
