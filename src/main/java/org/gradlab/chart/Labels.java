package org.gradlab.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds room for the texts beside dots: above, below or to the side, inside the area and clear of the dots and texts already there, and where
 * there is a choice on as little of the lines as can be.
 */
final class Labels {
    private static final double GAP = 10;
    private static final double HEIGHT = Lettering.TEXT * 1.1;
    private static final double PADDING = 2;

    /** In pixels along a line. */
    private static final double SPACING = 6;

    /** What a place far from the dot must save of covered lines, in their spacings. */
    private static final int FAR = 25;

    private static final int FARTHEST = 6;

    /** What it costs to cover a point of a trail, in spacings of lines: more than any place far from the dot. */
    private static final int BEAD = 2 * FARTHEST * FAR;

    private record Candidate(Box box, int cost) {}

    private final Area area;
    private final List<Box> taken = new ArrayList<>();
    private final List<Coordinates> lines = new ArrayList<>();
    private final List<Box> beads = new ArrayList<>();

    Labels(Area area) {
        this.area = area;
    }

    /** Keeps texts off a dot. Modified: this. */
    void avoid(Coordinates pixel) {
        taken.add(around(pixel));
    }

    private static Box around(Coordinates pixel) {
        return new Box(pixel.x() - GAP / 2, pixel.y() - GAP / 2, GAP, GAP);
    }

    /** Keeps texts off the points of a trail where there is other room. Modified: this. */
    void prefersOffPoints(List<Coordinates> pixels) {
        pixels.forEach(pixel -> beads.add(around(pixel)));
    }

    /** Keeps texts off a line where there is other room. Modified: this. */
    void prefersOff(List<List<Coordinates>> strokes) {
        for (List<Coordinates> stroke : strokes) {
            for (int i = 1; i < stroke.size(); i++) {
                Coordinates from = stroke.get(i - 1);
                Coordinates to = stroke.get(i);
                int parts = 1 + (int) (Math.hypot(to.x() - from.x(), to.y() - from.y()) / SPACING);
                for (int part = 0; part < parts; part++) {
                    lines.add(from.towards(to, part / (double) parts));
                }
            }
        }
    }

    /** The room of the text beside a dot, if there is any. Modified: this, that room is taken. */
    Optional<Box> place(Coordinates pixel, String text) {
        double width = TextWidth.of(text, Lettering.TEXT) + 2 * PADDING;
        Optional<Box> free = candidates(pixel, width)
                .filter(candidate -> isFree(candidate.box()))
                .min(Comparator.comparingLong(candidate -> candidate.cost() + covered(candidate.box())))
                .map(Candidate::box);
        free.ifPresent(taken::add);
        return free;
    }

    /** The best first, near before far. */
    private static Stream<Candidate> candidates(Coordinates pixel, double width) {
        return IntStream.rangeClosed(0, FARTHEST)
                .boxed()
                .flatMap(far -> positions(pixel, width, (1 + 2 * far) * GAP).map(box -> new Candidate(box, far * FAR)));
    }

    private static Stream<Box> positions(Coordinates pixel, double width, double gap) {
        double above = pixel.y() - gap - HEIGHT;
        double below = pixel.y() + gap;
        double beside = pixel.y() - HEIGHT / 2;
        double middle = pixel.x() - width / 2;
        double right = pixel.x() + gap;
        double left = pixel.x() - gap - width;
        return Stream.of(
                        new Coordinates(middle, above),
                        new Coordinates(middle, below),
                        new Coordinates(right, beside),
                        new Coordinates(left, beside),
                        new Coordinates(right, above),
                        new Coordinates(left, above),
                        new Coordinates(right, below),
                        new Coordinates(left, below))
                .map(corner -> new Box(corner.x(), corner.y(), width, HEIGHT));
    }

    private long covered(Box box) {
        return lines.stream().filter(box::contains).count()
                + BEAD * beads.stream().filter(box::overlaps).count();
    }

    private boolean isFree(Box box) {
        return area.box().contains(box) && taken.stream().noneMatch(box::overlaps);
    }
}
