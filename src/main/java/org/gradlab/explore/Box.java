package org.gradlab.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.expression.Interval;
import org.gradlab.expression.Point;

/**
 * An interval for each variable.
 *
 * @param sides [variables]
 */
record Box(List<String> variables, List<Interval> sides) {
    /** Not in the middle, where a zero of the slope often lies and no search would find it inside a part. */
    private static final double SPLIT = 0.4725;

    /** A side narrower than this, relative to 1 + |x|, is taken for a point. */
    private static final double POINT = 1e-12;

    Box {
        variables = List.copyOf(variables);
        sides = List.copyOf(sides);
    }

    /** The surroundings of a point by so many units in the last place of each coordinate. */
    static Box around(Point point, List<String> variables, double units) {
        return new Box(
                variables,
                variables.stream()
                        .mapToDouble(point::coordinate)
                        .mapToObj(x -> new Interval(x - units * Math.ulp(x), x + units * Math.ulp(x)))
                        .toList());
    }

    /** With every side that is hardly more than a point made a little wider. */
    Box withoutPoints() {
        return new Box(variables, sides.stream().map(Box::withoutPoint).toList());
    }

    private static Interval withoutPoint(Interval side) {
        double margin = POINT * (1 + Math.abs(side.middle()));
        return side.width() < margin ? new Interval(side.low() - margin, side.high() + margin) : side;
    }

    Map<String, Interval> map() {
        Map<String, Interval> map = new LinkedHashMap<>();
        IntStream.range(0, variables.size()).forEach(i -> map.put(variables.get(i), sides.get(i)));
        return map;
    }

    Point middle() {
        return Point.of(variables, sides.stream().mapToDouble(Interval::middle).toArray());
    }

    /** The place of the fewest digits. */
    Point roundest() {
        return Point.of(variables, sides.stream().mapToDouble(Roundest::of).toArray());
    }

    /** The largest of its sides, each as a share of that of another box. */
    double share(Box whole) {
        return IntStream.range(0, sides.size())
                .mapToDouble(i -> sides.get(i).width() / whole.sides.get(i).width())
                .max()
                .orElse(0);
    }

    /** Two parts, cut across the side that is the largest as a share of another box. */
    Stream<Box> parts(Box whole) {
        int widest = 0;
        for (int i = 1; i < sides.size(); i++) {
            double share = sides.get(i).width() / whole.sides.get(i).width();
            widest = share > sides.get(widest).width() / whole.sides.get(widest).width() ? i : widest;
        }
        Interval side = sides.get(widest);
        double cut = side.low() + SPLIT * side.width();
        return Stream.of(with(widest, new Interval(side.low(), cut)), with(widest, new Interval(cut, side.high())));
    }

    private Box with(int index, Interval side) {
        List<Interval> changed = new ArrayList<>(sides);
        changed.set(index, side);
        return new Box(variables, changed);
    }

    boolean touches(Box other) {
        return IntStream.range(0, sides.size())
                .noneMatch(i -> sides.get(i).intersection(other.sides.get(i)).isEmpty());
    }

    Box hull(Box other) {
        return new Box(
                variables,
                IntStream.range(0, sides.size())
                        .mapToObj(i -> sides.get(i).hull(other.sides.get(i)))
                        .toList());
    }
}
