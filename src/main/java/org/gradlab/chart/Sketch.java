package org.gradlab.chart;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.chart.Drawn.Polygon;
import org.gradlab.chart.Drawn.Strokes;
import org.gradlab.chart.Drawn.Words;

/** A page in the making. */
final class Sketch {
    private final List<Drawn> drawn = new ArrayList<>();

    /** What is on it so far. */
    List<Drawn> drawn() {
        return List.copyOf(drawn);
    }

    /** Puts a thing on top. Modified: this. */
    void add(Drawn thing) {
        drawn.add(thing);
    }

    /** Draws a straight line. Modified: this. */
    void line(Coordinates from, Coordinates to, Pen pen) {
        add(new Strokes(List.of(List.of(from, to)), pen));
    }

    /** Fills a rectangle. Modified: this. */
    void rectangle(Box box, Fill fill) {
        add(new Polygon(
                List.of(
                        new Coordinates(box.left(), box.top()),
                        new Coordinates(box.right(), box.top()),
                        new Coordinates(box.right(), box.bottom()),
                        new Coordinates(box.left(), box.bottom())),
                fill));
    }

    /** Writes text of the usual size. Modified: this. */
    void words(String text, Coordinates at, Lettering.Anchor anchor) {
        add(new Words(text, at, Lettering.text(anchor)));
    }
}
