package org.gradlab.chart;

import java.util.List;
import java.util.Optional;

/** What is drawn in a panel; marks given later lie on top. */
public sealed interface Mark {

    /** The mark's name in the legend; empty for none. Marks of one name share an entry. */
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
        DIAMOND,
        /** Points upwards, as to a summit. */
        TRIANGLE_UP,
        /** Points downwards, as into a valley. */
        TRIANGLE_DOWN,
        SQUARE,
        /** Two strokes, as of a pass between mountains. */
        CROSS
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
     * @param text shown beside the dot where there is room and else below all panels, and when a pointer rests on it; empty for none
     */
    record Dot(Coordinates place, String text) {}

    /** The way of something that moves step by step: a bead at every place, a ring at the end, and an arrow where it leaves the panel. */
    record Trail(String name, ChartColor tone, List<Coordinates> places) implements Mark {
        public Trail {
            places = List.copyOf(places);
        }

        /** The last place that exists. */
        Optional<Coordinates> end() {
            return places.stream().filter(Coordinates::isFinite).reduce((before, last) -> last);
        }
    }

    /** Arrows. */
    record Arrows(String name, ChartColor tone, Stroke stroke, List<Arrow> arrows) implements Mark {
        public Arrows {
            arrows = List.copyOf(arrows);
        }
    }

    /** An arrow, whose head is at {@code to}. */
    record Arrow(Coordinates from, Coordinates to) {}

    /** Stretches along x, shaded from the bottom to the top of the panel, below everything else. */
    record Bands(String name, ChartColor tone, List<Band> bands) implements Mark {
        public Bands {
            bands = List.copyOf(bands);
        }
    }

    /** A stretch along x. */
    record Band(double from, double to) {}

    /**
     * Rectangles of one color, below everything else, with edges on whole pixels, so that neighbours meet.
     *
     * @param share of the way from the lowest color to the highest; NaN for a faint gray, infinite for the color of text
     */
    record Tiles(String name, double share, List<Tile> tiles) implements Mark {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /** A rectangle between two of its corners. */
    record Tile(Coordinates from, Coordinates to) {}

    /** Lines of equal height through a field, one for each level, colored from the lowest to the highest. */
    record Contours(String name, Field field, List<Double> levels) implements Mark {
        public Contours {
            levels = List.copyOf(levels);
        }
    }

    /** What lies between two lines through places with the same x, see-through. */
    record Ribbon(String name, ChartColor tone, List<Coordinates> upper, List<Coordinates> lower) implements Mark {
        public Ribbon {
            upper = List.copyOf(upper);
            lower = List.copyOf(lower);
        }
    }

    /**
     * Rectangles of color, one beside the other; where a share is NaN there is none.
     *
     * @param name what the colors stand for
     * @param x [columns + 1] edges, rising
     * @param y [rows + 1] edges, rising
     * @param shares [rows, columns] from 0, the color of {@code low}, to 1, that of {@code high}
     * @param low the number that 0 stands for
     * @param high the number that 1 stands for
     */
    record Cells(String name, List<Double> x, List<Double> y, List<List<Double>> shares, String low, String high)
            implements Mark {
        public Cells {
            x = List.copyOf(x);
            y = List.copyOf(y);
            shares = shares.stream().map(List::copyOf).toList();
        }
    }
}
