package org.gradlab.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.curvature.LossSurface;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Slot;
import org.gradlab.text.Numbers;

/**
 * Cuts the loss of one objective. Points are all trained parameters in a row.
 *
 * <p>A slice is exact where it is computed, at the places of its grid, and says nothing about what lies beside it: of a space with many directions it
 * shows one or two.
 */
public final class Surveyor {

    /** Room around what is to be seen, as a share of it. */
    private static final double ROOM = 0.25;

    /** How far random directions are followed, in lengths of the weights. */
    private static final double REACH = 1;

    private final LossSurface surface;
    private final int places;

    /**
     * A surveyor of {@code surface}.
     *
     * @param places on a line, and on each side of a plane; odd, so that the middle is one
     */
    public Surveyor(LossSurface surface, int places) {
        this.surface = surface;
        this.places = places;
    }

    /** Two ends of a line. */
    public record Ends(String label, double[] from, double[] to) {}

    /** The loss on the straight way between ends, for one or more pairs that stand for the same two solutions. */
    public Slice.Line between(String title, List<Ends> pairs) {
        double[] shares = grid(0, 1);
        List<Slice.Course> courses =
                pairs.stream().map(ends -> course(ends, shares)).toList();
        String words = String.join(" ", courses.stream().map(Surveyor::sentence).toList());
        return new Slice.Line(title, words, "share of the way", shares, courses);
    }

    private Slice.Course course(Ends ends, double[] shares) {
        double[] way = Direction.minus(ends.to(), ends.from());
        double[] losses = losses(Arrays.stream(shares)
                .mapToObj(share -> Direction.plus(ends.from(), share, way))
                .toList());
        double barrier = 0;
        for (int i = 0; i < losses.length; i++) {
            double straight = (1 - shares[i]) * losses[0] + shares[i] * losses[losses.length - 1];
            barrier = Math.max(barrier, losses[i] - straight);
        }
        return new Slice.Course(ends.label(), losses, barrier);
    }

    private static String sentence(Slice.Course course) {
        double[] losses = course.losses();
        return "%s: from loss %s to %s, %s."
                .formatted(
                        course.label(),
                        Numbers.measure(losses[0]),
                        Numbers.measure(losses[losses.length - 1]),
                        course.barrier() > 0
                                ? "over a barrier of " + Numbers.measure(course.barrier())
                                : "over no barrier");
    }

    /** The plane through three points; {@code labels} are theirs. */
    public Slice.Plane through(List<String> labels, List<double[]> points) {
        double[] origin = points.get(0);
        double[] first = Direction.unit(Direction.minus(points.get(1), origin));
        double[] second = Direction.unit(Direction.across(Direction.minus(points.get(2), origin), first));
        Plane plane = new Plane(origin, first, second);
        List<Slice.Spot> spots = IntStream.range(0, points.size())
                .mapToObj(i -> plane.spot(labels.get(i), points.get(i)))
                .toList();
        String title = "plane through " + String.join(", ", labels);
        return sliced(
                plane,
                new Frame(
                        title,
                        title + "; axes are distances in the space of all parameters.",
                        "towards " + labels.get(1),
                        "across"),
                List.of(),
                spots);
    }

    /**
     * The plane that a way lies nearest to, with how much of the way lies in it, and how far the loss there is from that on the way.
     *
     * @param way at least two points, the end last
     */
    public Slice.Plane alongWay(String label, List<double[]> way) {
        PrincipalPlane principal = PrincipalPlane.of(way);
        double[] end = way.get(way.size() - 1);
        Plane plane = new Plane(end, principal.first(), principal.second());
        Slice.Way seen = plane.way(label, way);
        double[] onWay = losses(way);
        double[] below = losses(IntStream.range(0, way.size())
                .mapToObj(i -> plane.at(seen.x()[i], seen.y()[i]))
                .toList());
        double[] gaps = IntStream.range(0, onWay.length)
                .mapToDouble(i -> Math.abs(onWay[i] - below[i]))
                .sorted()
                .toArray();
        String words = ("%s on the plane of its first two principal components, which explain %s and %s of it. "
                        + "Between the loss on the way and that in the plane right below it lie %s at the median and %s at most.")
                .formatted(
                        label,
                        Numbers.percent(principal.explainedFirst()),
                        Numbers.percent(principal.explainedSecond()),
                        Numbers.measure(gaps[(gaps.length - 1) / 2]),
                        Numbers.measure(gaps[gaps.length - 1]));
        return sliced(
                plane,
                new Frame(
                        "way of " + label,
                        words,
                        component(1, principal.explainedFirst()),
                        component(2, principal.explainedSecond())),
                List.of(seen),
                List.of(plane.spot("end", end)));
    }

    private static String component(int number, double share) {
        return String.format(Locale.ROOT, "component %d (%.1f %%)", number, 100 * share);
    }

    /** Two random directions from a point, normalised unit by unit. */
    public Slice.Plane around(String label, double[] point, List<Slot> slots, long seed) {
        RandomStream random = new RandomStream(seed, 0, Purpose.LANDSCAPE);
        double[] first = Direction.filterNormalized(slots, point, random);
        double[] second = Direction.filterNormalized(slots, point, random);
        double[] axis = grid(-REACH, REACH);
        String words = "Around " + label
                + ", in two random directions; 1 moves the weights of every unit by their own length, biases stay.";
        return new Slice.Plane(
                "around " + label,
                words,
                "random direction 1",
                "random direction 2",
                axis,
                axis,
                heights(point, first, second, axis, axis),
                List.of(),
                List.of(new Slice.Spot(label, 0, 0)));
    }

    /** The plane of two parameters, all others as at {@code point}; of ways, only these two are seen. */
    public Slice.Plane ofTwo(String label, double[] point, List<String> names, int[] parameters, List<double[]> way) {
        Plane plane = new Plane(new double[point.length], axisOf(point, parameters[0]), axisOf(point, parameters[1]));
        Plane at = new Plane(
                Direction.minus(
                        point,
                        Direction.plus(
                                Direction.plus(new double[point.length], point[parameters[0]], plane.first()),
                                point[parameters[1]],
                                plane.second())),
                plane.first(),
                plane.second());
        String title = names.get(0) + " and " + names.get(1) + " of " + label;
        List<Slice.Way> ways = way.isEmpty() ? List.of() : List.of(plane.way(label, way));
        return sliced(
                at,
                new Frame(title, title + ", all other parameters as at the end.", names.get(0), names.get(1)),
                ways,
                List.of(plane.spot("end", point)));
    }

    private static double[] axisOf(double[] point, int parameter) {
        double[] axis = new double[point.length];
        axis[parameter] = 1;
        return axis;
    }

    /** Two directions from a point. */
    private record Plane(double[] origin, double[] first, double[] second) {

        double[] at(double x, double y) {
            return Direction.plus(Direction.plus(origin, x, first), y, second);
        }

        /** Where a point is seen from right above; the directions have length 1. */
        Slice.Spot spot(String label, double[] point) {
            double[] way = Direction.minus(point, origin);
            return new Slice.Spot(label, Direction.dot(way, first), Direction.dot(way, second));
        }

        Slice.Way way(String label, List<double[]> points) {
            List<Slice.Spot> spots =
                    points.stream().map(point -> spot(label, point)).toList();
            return new Slice.Way(
                    label,
                    spots.stream().mapToDouble(Slice.Spot::x).toArray(),
                    spots.stream().mapToDouble(Slice.Spot::y).toArray());
        }
    }

    /** What stands around a plane. */
    private record Frame(String title, String words, String xLabel, String yLabel) {}

    /** With room around all that is on it. */
    private Slice.Plane sliced(Plane plane, Frame frame, List<Slice.Way> ways, List<Slice.Spot> spots) {
        double[] x = axis(
                seen(ways.stream().map(Slice.Way::x).toList(), spots.stream().mapToDouble(Slice.Spot::x)));
        double[] y = axis(
                seen(ways.stream().map(Slice.Way::y).toList(), spots.stream().mapToDouble(Slice.Spot::y)));
        return new Slice.Plane(
                frame.title(),
                frame.words(),
                frame.xLabel(),
                frame.yLabel(),
                x,
                y,
                heights(plane.origin(), plane.first(), plane.second(), x, y),
                ways,
                spots);
    }

    private static double[] seen(Collection<double[]> ways, DoubleStream spots) {
        return DoubleStream.concat(ways.stream().flatMapToDouble(Arrays::stream), spots)
                .filter(Double::isFinite)
                .toArray();
    }

    private double[] axis(double... seen) {
        double low = Arrays.stream(seen).min().orElse(0);
        double high = Arrays.stream(seen).max().orElse(0);
        double room = high > low ? ROOM * (high - low) : 1;
        return grid(low - room, high + room);
    }

    private double[] grid(double low, double high) {
        return IntStream.range(0, places)
                .mapToDouble(i -> low + (high - low) * i / (places - 1))
                .toArray();
    }

    /** [y, x]. */
    private double[][] heights(double[] origin, double[] first, double[] second, double[] x, double[] y) {
        List<double[]> points = new ArrayList<>();
        for (double up : y) {
            double[] row = Direction.plus(origin, up, second);
            for (double right : x) {
                points.add(Direction.plus(row, right, first));
            }
        }
        double[] losses = losses(points);
        double[][] heights = new double[y.length][];
        Arrays.setAll(heights, row -> Arrays.copyOfRange(losses, row * x.length, (row + 1) * x.length));
        return heights;
    }

    private double[] losses(List<double[]> points) {
        return Arrays.stream(surface.at(points.toArray(double[][]::new)))
                .mapToDouble(LossSurface.Slope::loss)
                .toArray();
    }
}
