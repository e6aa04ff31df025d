package org.gradlab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for the texts beside dots: above, below, right or left, inside the area and clear of the dots and texts already there. */
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

        Place center() {
            return new Place(left + width / 2, top + height / 2);
        }
    }

    private final Area area;
    private final List<Box> taken = new ArrayList<>();

    Labels(Area area) {
        this.area = area;
    }

    /** Keeps texts off a dot. Modified: this. */
    void avoid(Place pixel) {
        taken.add(new Box(pixel.x() - GAP / 2, pixel.y() - GAP / 2, GAP, GAP));
    }

    /** The middle of the text beside a dot, if there is room. Modified: this, that room is taken. */
    Optional<Place> place(Place pixel, String text) {
        double width = CHARACTER * text.length();
        Optional<Box> free = List.of(
                        new Box(pixel.x() - width / 2, pixel.y() - GAP - LINE, width, LINE),
                        new Box(pixel.x() - width / 2, pixel.y() + GAP, width, LINE),
                        new Box(pixel.x() + GAP, pixel.y() - LINE / 2, width, LINE),
                        new Box(pixel.x() - GAP - width, pixel.y() - LINE / 2, width, LINE))
                .stream()
                .filter(this::isFree)
                .findFirst();
        free.ifPresent(taken::add);
        return free.map(Box::center);
    }

    private boolean isFree(Box box) {
        return area.contains(new Place(box.left(), box.top()))
                && area.contains(new Place(box.left() + box.width(), box.top() + box.height()))
                && taken.stream().noneMatch(box::overlaps);
    }
}
