package org.gradlab.landscape;

import java.util.List;

/**
 * The plane that a way lies nearest to, through its end: the first two principal components of its points' differences to the end (Li et al. 2018).
 *
 * @param first of length 1
 * @param second of length 1, at right angles to the first; zero if the way is straight
 * @param explainedFirst share of the sum of squares that lies along the first
 * @param explainedSecond the same of the second
 */
record PrincipalPlane(double[] first, double[] second, double explainedFirst, double explainedSecond) {

    private static final int MOST_ROUNDS = 1000;
    private static final double SAME = 1e-14;

    /** The plane of points; the last is its origin. Not modified: the points. */
    static PrincipalPlane of(List<double[]> points) {
        double[] end = points.get(points.size() - 1);
        List<double[]> ways =
                points.stream().map(point -> Direction.minus(point, end)).toList();
        double all = ways.stream().mapToDouble(way -> Direction.dot(way, way)).sum();
        double[] first = mainDirection(ways);
        List<double[]> rest =
                ways.stream().map(way -> Direction.across(way, first)).toList();
        double[] second = Direction.unit(Direction.across(mainDirection(rest), first));
        return new PrincipalPlane(first, second, share(ways, first, all), share(ways, second, all));
    }

    private static double share(List<double[]> ways, double[] direction, double all) {
        double along = ways.stream()
                .mapToDouble(way -> Direction.dot(way, direction))
                .map(length -> length * length)
                .sum();
        return all == 0 ? 0 : along / all;
    }

    /** The direction of length 1 along which the sum of squares is greatest, by power iteration from the longest way. */
    private static double[] mainDirection(List<double[]> ways) {
        double[] direction = Direction.unit(ways.stream()
                .max((a, b) -> Double.compare(Direction.norm(a), Direction.norm(b)))
                .orElseThrow());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = new double[direction.length];
            for (double[] way : ways) {
                next = Direction.plus(next, Direction.dot(way, direction), way);
            }
            next = Direction.unit(next);
            double turned = Direction.norm(Direction.minus(next, direction));
            direction = next;
            if (turned < SAME) {
                break;
            }
        }
        return direction;
    }
}
