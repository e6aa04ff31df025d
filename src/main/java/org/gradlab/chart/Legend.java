package org.gradlab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gradlab.chart.Mark.Arrows;
import org.gradlab.chart.Mark.Contours;
import org.gradlab.chart.Mark.Curve;
import org.gradlab.chart.Mark.Dots;

/** What the marks of a panel mean: a sample and a name for each, in a column beside it. */
final class Legend {
    private static final double LINE = 20;
    private static final double SAMPLE = 24;

    /** One line. The sample is drawn with its left end at (0, 0). */
    private record Entry(String name, Consumer<Svg> sample) {}

    private final List<Entry> entries = new ArrayList<>();

    Legend(Panel panel) {
        panel.marks().stream().filter(mark -> !mark.name().isEmpty()).forEach(mark -> add(mark, panel));
    }

    /** Draws it with its upper left corner at (0, 0). Modified: the SVG. */
    void draw(Svg svg) {
        double y = LINE / 2;
        for (Entry entry : entries) {
            svg.open("g", "transform", "translate(0 " + Svg.number(y) + ")");
            entry.sample().accept(svg);
            svg.words("text", entry.name(), "x", SAMPLE + 8, "y", 0.0, "dy", "0.35em");
            svg.close();
            y += LINE;
        }
    }

    /** The height of all entries, in pixels. */
    double height() {
        return LINE * entries.size();
    }

    private void add(Mark mark, Panel panel) {
        if (mark instanceof Curve curve) {
            add(
                    curve.name(),
                    svg -> line(svg, Marks.css(curve.stroke()), curve.tone().css()));
        } else if (mark instanceof Dots dots && !dots.dots().isEmpty()) {
            add(dots.name(), svg -> Marks.shape(svg, new Coordinates(SAMPLE / 2, 0), dots.shape(), dots.tone()));
        } else if (mark instanceof Arrows arrows) {
            String path = Marks.arrow(new Coordinates(0, 0), new Coordinates(SAMPLE, 0));
            add(
                    arrows.name(),
                    svg -> svg.empty(
                            "path",
                            "class",
                            "line arrow",
                            "style",
                            "stroke:" + arrows.tone().css(),
                            "d",
                            path));
        } else if (mark instanceof Contours contours) {
            levels(contours, panel);
        }
    }

    /** The highest level on top, as on a thermometer. */
    private void levels(Contours contours, Panel panel) {
        List<Double> levels = contours.levels();
        for (int i = levels.size() - 1; i >= 0; i--) {
            String color = Marks.color(i, levels.size());
            String name = contours.name() + " = " + panel.y().scale().label(levels.get(i));
            add(name, svg -> line(svg, Marks.css(Mark.Stroke.SOLID), color));
        }
    }

    private void add(String name, Consumer<Svg> sample) {
        if (entries.stream().noneMatch(entry -> entry.name().equals(name))) {
            entries.add(new Entry(name, sample));
        }
    }

    private static void line(Svg svg, String css, String color) {
        svg.empty("path", "class", "line " + css, "style", "stroke:" + color, "d", "M0 0L" + Svg.number(SAMPLE) + " 0");
    }
}
