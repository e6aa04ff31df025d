package org.gradlab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds room for the texts beside dots: above, below or to the side, inside the area and clear of the dots and texts already there. */
final class Labels {
    private static final double CHARACTER = 6.4;
    private static final double LINE = 14;
    private static final double GAP = 7;

    /** A rectangle of pixels. */
    private record Box(double left, double top, double width, double height) {
        boolean overlaps(Box other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }

        Coordinates center() {
            return new Coordinates(left + width / 2, top + height / 2);
        }
    }

    private final Area area;
    private final List<Box> taken = new ArrayList<>();

    Labels(Area area) {
        this.area = area;
    }

    /** Keeps texts off a dot. Modified: this. */
    void avoid(Coordinates pixel) {
        taken.add(new Box(pixel.x() - GAP / 2, pixel.y() - GAP / 2, GAP, GAP));
    }

    /** The middle of the text beside a dot, if there is room. Modified: this, that room is taken. */
    Optional<Coordinates> place(Coordinates pixel, String text) {
        double width = CHARACTER * text.length();
        Optional<Box> free = positions(pixel, width).filter(this::isFree).findFirst();
        free.ifPresent(taken::add);
        return free.map(Box::center);
    }

    /** The best first. */
    private static Stream<Box> positions(Coordinates pixel, double width) {
        double above = pixel.y() - GAP - LINE;
        double below = pixel.y() + GAP;
        double beside = pixel.y() - LINE / 2;
        double middle = pixel.x() - width / 2;
        double right = pixel.x() + GAP;
        double left = pixel.x() - GAP - width;
        return Stream.of(
                        new Coordinates(middle, above),
                        new Coordinates(middle, below),
                        new Coordinates(right, beside),
                        new Coordinates(left, beside),
                        new Coordinates(right, above),
                        new Coordinates(left, above),
                        new Coordinates(right, below),
                        new Coordinates(left, below))
                .map(corner -> new Box(corner.x(), corner.y(), width, LINE));
    }

    private boolean isFree(Box box) {
        return area.contains(new Coordinates(box.left(), box.top()))
                && area.contains(new Coordinates(box.left() + box.width(), box.top() + box.height()))
                && taken.stream().noneMatch(box::overlaps);
    }
}
