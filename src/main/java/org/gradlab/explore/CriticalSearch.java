package org.gradlab.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gradlab.explore.Krawczyk.Finding;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Interval;
import org.gradlab.expression.Point;

/**
 * The zeros of a gradient over a range of each variable: boxes are discarded where interval arithmetic proves that they hold none, and cut
 * until they are or a zero is proved.
 *
 * @param points those that were found, the lowest first
 * @param undecided boxes that may hold more, one range for each variable; outside them are no others
 */
public record CriticalSearch(List<Range> ranges, List<CriticalPoint> points, List<List<Range>> undecided) {
    private static final int MOST_BOXES = 20_000;
    private static final double SMALLEST_SHARE = 1e-9;

    /** Of the range: what is left around a degenerate zero is not larger. */
    private static final double NARROW = 1e-3;

    private static final double MARGIN = 1e-6;

    public CriticalSearch {
        ranges = List.copyOf(ranges);
        points = List.copyOf(points);
        undecided = undecided.stream().map(List::copyOf).toList();
    }

    /** The search over these ranges, in the order of the variables. */
    public static CriticalSearch of(Hessian derivatives, List<Range> ranges) {
        return new Search(derivatives, ranges).result();
    }

    private static final class Search {
        private final Hessian derivatives;
        private final Krawczyk krawczyk;
        private final List<Range> ranges;
        private final Box whole;
        private final List<CriticalBox> zeros = new ArrayList<>();
        private final List<Box> found = new ArrayList<>();
        private final List<Box> left = new ArrayList<>();

        Search(Hessian derivatives, List<Range> ranges) {
            this.derivatives = derivatives;
            this.krawczyk = new Krawczyk(derivatives);
            this.ranges = ranges;
            this.whole = new Box(
                    derivatives.gradient().variables(),
                    ranges.stream().map(Search::widened).toList());
        }

        /** A zero at the edge is found only inside. */
        private static Interval widened(Range range) {
            double margin = MARGIN * (range.high() - range.low());
            return new Interval(range.low() - margin, range.high() + margin);
        }

        CriticalSearch result() {
            Deque<Box> open = new ArrayDeque<>(List.of(whole));
            for (int i = 0; i < MOST_BOXES && !open.isEmpty(); i++) {
                Optional<Finding> finding = krawczyk.of(open.removeFirst());
                finding.ifPresent(found -> read(found, open));
            }
            left.addAll(open);
            List<Box> clusters = clusters();
            clusters.removeIf(this::isDegeneratePoint);
            return new CriticalSearch(
                    ranges,
                    new CriticalHeights(derivatives, ranges).points(zeros),
                    clusters.stream().map(this::ranges).toList());
        }

        private void read(Finding finding, Deque<Box> open) {
            if (finding.isUnique()) {
                add(finding.box());
            } else if (finding.box().share(whole) < SMALLEST_SHARE) {
                left.add(finding.box());
            } else {
                finding.box().parts(whole).forEach(open::addLast);
            }
        }

        private void add(Box box) {
            PointKind kind = krawczyk.curvatures(box)
                    .map(Curvature::of)
                    .map(Curvature::kind)
                    .orElse(PointKind.DEGENERATE);
            boolean isNew = found.stream().noneMatch(box::touches);
            found.add(box);
            if (isNew && isInside(box.roundest())) {
                zeros.add(new CriticalBox(box, kind, true));
            }
        }

        private boolean isDegeneratePoint(Box cluster) {
            if (cluster.share(whole) > NARROW) {
                return false;
            }
            Point point = cluster.roundest();
            Box around = Box.around(point, cluster.variables(), 1);
            boolean isZero = krawczyk.slopes(around).stream()
                    .allMatch(slope -> slope.isContinuous() && slope.values().contains(0));
            if (isZero && isInside(point)) {
                zeros.add(new CriticalBox(around, PointKind.DEGENERATE, false));
            }
            return isZero;
        }

        private boolean isInside(Point point) {
            return ranges.stream()
                    .allMatch(range -> range.low() <= point.coordinate(range.variable())
                            && point.coordinate(range.variable()) <= range.high());
        }

        /** Boxes that touch, as one box around them. */
        private List<Box> clusters() {
            List<Box> clusters = new ArrayList<>();
            for (Box box : left) {
                Box grown = box;
                for (int i = clusters.size() - 1; i >= 0; i--) {
                    if (clusters.get(i).touches(grown)) {
                        grown = grown.hull(clusters.remove(i));
                        i = clusters.size();
                    }
                }
                clusters.add(grown);
            }
            return clusters;
        }

        private List<Range> ranges(Box box) {
            List<Range> clipped = new ArrayList<>();
            for (int i = 0; i < ranges.size(); i++) {
                Interval side = box.sides().get(i);
                clipped.add(new Range(ranges.get(i).variable(), side.low(), side.high()));
            }
            return clipped;
        }
    }
}
