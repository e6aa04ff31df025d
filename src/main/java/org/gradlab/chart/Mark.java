package org.gradlab.chart;

import java.util.List;

/** What is drawn in a panel; marks given later lie on top. */
public sealed interface Mark {

    /** The mark's name in the legend; empty for none. Marks of one name, tone and kind share an entry. */
    String name();

    /** How a line is drawn. */
    enum Stroke {
        SOLID,
        DASHED,
        THIN
    }

    /** The form of a dot. */
    enum Shape {
        CIRCLE,
        /** A small circle without an outline, for many in a row. */
        BEAD,
        /** Hollow circle. */
        RING,
        DIAMOND
    }

    /** A line through places in their order, broken wherever one of them is not finite. */
    record Curve(String name, ChartColor tone, Stroke stroke, List<Coordinates> places) implements Mark {
        public Curve {
            places = List.copyOf(places);
        }
    }

    /** Single places. */
    record Dots(String name, ChartColor tone, Shape shape, List<Dot> dots) implements Mark {
        public Dots {
            dots = List.copyOf(dots);
        }
    }

    /**
     * A place with a text.
     *
     * @param text shown beside the dot where there is room, and when a pointer rests on it; empty for none
     */
    record Dot(Coordinates place, String text) {}

    /** Arrows. */
    record Arrows(String name, ChartColor tone, List<Arrow> arrows) implements Mark {
        public Arrows {
            arrows = List.copyOf(arrows);
        }
    }

    /** An arrow, whose head is at {@code to}. */
    record Arrow(Coordinates from, Coordinates to) {}

    /** Lines of equal height through a field, one for each level, colored from the lowest to the highest. */
    record Contours(String name, Field field, List<Double> levels) implements Mark {
        public Contours {
            levels = List.copyOf(levels);
        }
    }
}
