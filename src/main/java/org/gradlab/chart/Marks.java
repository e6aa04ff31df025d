package org.gradlab.chart;

import java.util.List;
import org.gradlab.chart.Mark.Arrow;
import org.gradlab.chart.Mark.Arrows;
import org.gradlab.chart.Mark.Contours;
import org.gradlab.chart.Mark.Curve;
import org.gradlab.chart.Mark.Dot;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Shape;

/** Draws the marks of one panel. */
final class Marks {
    private static final double RADIUS = 4;
    private static final double BEAD_RADIUS = 2.5;
    private static final double LONGEST_HEAD = 5;

    private final Svg svg;
    private final Area area;
    private final Labels labels;

    Marks(Svg svg, Area area) {
        this.svg = svg;
        this.area = area;
        this.labels = new Labels(area);
    }

    /** Draws all of them, the first at the bottom and every text on top. Modified: the SVG. */
    void draw(List<Mark> marks) {
        marks.forEach(this::draw);
        List<Dots> dots = marks.stream()
                .filter(Dots.class::isInstance)
                .map(Dots.class::cast)
                .toList();
        dots.forEach(group -> group.dots().forEach(dot -> labels.avoid(area.pixel(dot.place()))));
        dots.forEach(group -> group.dots().forEach(this::label));
    }

    private void draw(Mark mark) {
        if (mark instanceof Curve curve) {
            line(area.path(curve.places()), curve.tone().css(), curve.stroke());
        } else if (mark instanceof Dots dots) {
            dots.dots().forEach(dot -> dot(dot, dots));
        } else if (mark instanceof Arrows arrows) {
            arrows.arrows().forEach(arrow -> arrow(arrow, arrows.tone()));
        } else if (mark instanceof Contours contours) {
            contours(contours);
        }
    }

    private void line(String path, String color, Mark.Stroke stroke) {
        if (!path.isEmpty()) {
            svg.empty("path", "class", "line " + css(stroke), "style", "stroke:" + color, "d", path);
        }
    }

    /** The class of lines of this kind in {@link Style}. */
    static String css(Mark.Stroke stroke) {
        return switch (stroke) {
            case SOLID -> "solid";
            case DASHED -> "dashed";
            case THIN -> "thin";
        };
    }

    private void dot(Dot dot, Dots dots) {
        Coordinates pixel = area.pixel(dot.place());
        if (!pixel.isFinite() || !area.contains(pixel)) {
            return;
        }
        svg.open("g");
        if (!dot.text().isEmpty()) {
            svg.words("title", dot.text());
        }
        shape(svg, pixel, dots.shape(), dots.tone());
        svg.close();
    }

    /** Draws a dot. Modified: the SVG. */
    static void shape(Svg svg, Coordinates pixel, Shape shape, ChartColor tone) {
        if (shape == Shape.DIAMOND) {
            double reach = RADIUS * 1.3;
            String path = "M%s %sl%3$s %3$sl-%3$s %3$sl-%3$s -%3$sz"
                    .formatted(Svg.number(pixel.x()), Svg.number(pixel.y() - reach), Svg.number(reach));
            svg.empty("path", "class", "dot", "style", "fill:" + tone.css(), "d", path);
        } else {
            String style = shape == Shape.RING ? "fill:var(--page);stroke:" + tone.css() : "fill:" + tone.css();
            double radius = shape == Shape.BEAD ? BEAD_RADIUS : RADIUS;
            svg.empty("circle", "class", css(shape), "style", style, "cx", pixel.x(), "cy", pixel.y(), "r", radius);
        }
    }

    private static String css(Shape shape) {
        return switch (shape) {
            case CIRCLE, DIAMOND -> "dot";
            case BEAD -> "bead";
            case RING -> "ring";
        };
    }

    private void label(Dot dot) {
        Coordinates pixel = area.pixel(dot.place());
        if (!dot.text().isEmpty() && pixel.isFinite() && area.contains(pixel)) {
            labels.place(pixel, dot.text())
                    .ifPresent(center -> svg.words(
                            "text",
                            dot.text(),
                            "class",
                            "halo",
                            "x",
                            center.x(),
                            "y",
                            center.y(),
                            "dy",
                            "0.35em",
                            "text-anchor",
                            "middle"));
        }
    }

    private void arrow(Arrow arrow, ChartColor tone) {
        Coordinates from = area.pixel(arrow.from());
        Coordinates to = area.pixel(arrow.to());
        if (from.isFinite() && to.isFinite() && area.contains(from) && area.contains(to) && !from.equals(to)) {
            svg.empty("path", "class", "line arrow", "style", "stroke:" + tone.css(), "d", arrow(from, to));
        }
    }

    /** The path of an arrow between two pixels: a shaft, and a head of two strokes. */
    static String arrow(Coordinates from, Coordinates to) {
        double angle = Math.atan2(to.y() - from.y(), to.x() - from.x());
        double head = Math.min(LONGEST_HEAD, Math.hypot(to.x() - from.x(), to.y() - from.y()) / 2);
        StringBuilder path = new StringBuilder("M%s %sL%s %s"
                .formatted(Svg.number(from.x()), Svg.number(from.y()), Svg.number(to.x()), Svg.number(to.y())));
        for (int side = -1; side <= 1; side += 2) {
            double back = angle + Math.PI + side * Math.PI / 7;
            path.append("M%s %sL%s %s"
                    .formatted(
                            Svg.number(to.x()),
                            Svg.number(to.y()),
                            Svg.number(to.x() + head * Math.cos(back)),
                            Svg.number(to.y() + head * Math.sin(back))));
        }
        return path.toString();
    }

    private void contours(Contours contours) {
        List<Double> levels = contours.levels();
        if (levels.isEmpty()) {
            return;
        }
        double reach = 2 * (levels.get(levels.size() - 1) - levels.get(0));
        double largestJump = reach > 0 ? reach : Double.POSITIVE_INFINITY;
        for (int i = 0; i < levels.size(); i++) {
            StringBuilder path = new StringBuilder();
            MarchingSquares.lines(contours.field(), levels.get(i), largestJump)
                    .forEach(line -> path.append(area.path(line)));
            line(path.toString(), color(i, levels.size()), Mark.Stroke.THIN);
        }
    }

    /** The color of a level, by its rank. */
    static String color(int index, int count) {
        return ColorScale.color(count == 1 ? 0.5 : index / (count - 1.0));
    }
}
