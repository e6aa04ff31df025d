package org.gradlab.diagnosis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** The loss of a member over those of its records where it is known, and what can be said of it. */
final class LossCourse {

    private final List<RecordPoint> points;

    /** [points]. */
    private final long[] steps;

    private final Behaviour shape;
    private final int later;

    /** The course of at least one record; the loss of the first and the last is known, or is not a number. */
    LossCourse(List<RecordPoint> records, boolean diverged) {
        this.points = IntStream.range(0, records.size())
                .filter(i -> i == 0 || i == records.size() - 1 || records.get(i).isEvaluated())
                .mapToObj(records::get)
                .toList();
        this.steps = points.stream().mapToLong(RecordPoint::step).toArray();
        DescentClassifier classifier =
                new DescentClassifier(points.get(points.size() - 1).step());
        points.forEach(point -> classifier.add(point.step(), point.loss(), point.gradientNorm()));
        this.shape = classifier.behaviour(diverged);
        long middle = points.get(points.size() - 1).step() / 2;
        int at = 0;
        while (points.get(at).step() < middle) {
            at++;
        }
        this.later = at;
    }

    Behaviour shape() {
        return shape;
    }

    double first() {
        return points.get(0).loss();
    }

    double last() {
        return points.get(points.size() - 1).loss();
    }

    /** The loss at the middle of the steps. */
    double atLater() {
        return loss(later);
    }

    double lowest() {
        return points.stream().mapToDouble(RecordPoint::loss).min().orElseThrow();
    }

    /** The greatest loss of the later half less the lowest. */
    double swing() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (RecordPoint point : points.subList(later, points.size())) {
            low = Math.min(low, point.loss());
            high = Math.max(high, point.loss());
        }
        return high - low;
    }

    /** The first step of the later half. */
    long laterStep() {
        return points.get(later).step();
    }

    /** Share of the changes of the later half that have the other sign than the one before; 0 where there are too few to tell. */
    double turningBack() {
        int changes = 0;
        int turns = 0;
        for (int i = later + 2; i < points.size(); i++) {
            double before = points.get(i - 1).loss() - points.get(i - 2).loss();
            double now = points.get(i).loss() - points.get(i - 1).loss();
            changes++;
            turns += before * now < 0 ? 1 : 0;
        }
        return changes < Thresholds.ENOUGH_CHANGES ? 0 : (double) turns / changes;
    }

    /** The stretch of records that lasts longest while the loss stays within a relative {@code change}. */
    Stretch flattest(double change) {
        Deque<Integer> highs = new ArrayDeque<>();
        Deque<Integer> lows = new ArrayDeque<>();
        Stretch longest = new Stretch(0, 0);
        int from = 0;
        for (int to = 0; to < points.size(); to++) {
            push(highs, to, 1);
            push(lows, to, -1);
            while (loss(highs.getFirst()) - loss(lows.getFirst()) > change * Math.abs(loss(highs.getFirst()))) {
                from++;
                dropBelow(highs, from);
                dropBelow(lows, from);
            }
            Stretch stretch = new Stretch(from, to);
            longest = steps(stretch) > steps(longest) ? stretch : longest;
        }
        return longest;
    }

    /** Keeps the records that are the greatest (sign 1) or lowest (-1) of all that follow them. */
    private void push(Deque<Integer> extremes, int record, int sign) {
        while (!extremes.isEmpty() && sign * loss(extremes.getLast()) <= sign * loss(record)) {
            extremes.removeLast();
        }
        extremes.addLast(record);
    }

    private static void dropBelow(Deque<Integer> extremes, int from) {
        while (extremes.size() > 1 && extremes.getFirst() < from) {
            extremes.removeFirst();
        }
    }

    /** A record whose loss is known. */
    RecordPoint at(int record) {
        return points.get(record);
    }

    /** The loss that is known at a step: of the last record up to it. */
    double lossAt(long step) {
        int at = Arrays.binarySearch(steps, step);
        return loss(at >= 0 ? at : Math.max(0, -at - 2));
    }

    private double loss(int record) {
        return points.get(record).loss();
    }

    /** How many steps a stretch lasts. */
    long steps(Stretch stretch) {
        return points.get(stretch.to()).step() - points.get(stretch.from()).step();
    }

    /**
     * Consecutive records whose loss is known.
     *
     * @param from the first, counted from 0
     * @param to the last
     */
    record Stretch(int from, int to) {}
}
