package org.gradlab.chart;

import java.util.List;

/** A thing on a page, in pixels from the page's upper left corner. */
sealed interface Drawn {

    /** Lines, each through its places. */
    record Strokes(List<List<Coordinates>> lines, Pen pen) implements Drawn {
        public Strokes {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    /** A filled shape with straight sides. */
    record Polygon(List<Coordinates> corners, Fill fill) implements Drawn {
        public Polygon {
            corners = List.copyOf(corners);
        }
    }

    /** A filled circle. */
    record Disc(Coordinates center, double radius, Fill fill) implements Drawn {}

    /**
     * A line of text.
     *
     * @param at where its anchor lies, at half of the height of its capitals
     */
    record Words(String text, Coordinates at, Lettering lettering) implements Drawn {

        /** The height of capital letters and figures, as a share of the size. */
        static final double CAPITALS = 0.72;

        /** The room that the text covers. */
        Box box() {
            double width = TextWidth.of(text, lettering.size());
            double before = width * lettering.anchor().share();
            double height = lettering.size();
            return lettering.turned()
                    ? new Box(at.x() - height / 2, at.y() + before - width, height, width)
                    : new Box(at.x() - before, at.y() - height / 2, width, height);
        }
    }

    /** A thing with a text that appears when a pointer rests on it, where the page is one that can. */
    record Titled(String title, Drawn content) implements Drawn {}
}
