package org.gradlab.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.chart.Drawn.Polygon;
import org.gradlab.chart.Drawn.Strokes;
import org.gradlab.chart.Drawn.Titled;
import org.gradlab.chart.Lettering.Anchor;
import org.gradlab.chart.Mark.Arrow;
import org.gradlab.chart.Mark.Arrows;
import org.gradlab.chart.Mark.Band;
import org.gradlab.chart.Mark.Bands;
import org.gradlab.chart.Mark.Cells;
import org.gradlab.chart.Mark.Contours;
import org.gradlab.chart.Mark.Curve;
import org.gradlab.chart.Mark.Dot;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Ribbon;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.chart.Mark.Stroke;
import org.gradlab.chart.Mark.Tile;
import org.gradlab.chart.Mark.Tiles;
import org.gradlab.chart.Mark.Trail;

/** Draws the marks of one panel. */
final class Marks {
    /** Of the plate below a text, which dims the lines there. */
    private static final double PLATE = 0.8;

    /** Of a ribbon, through which other marks are seen. */
    private static final double RIBBON = 0.2;

    /** A text farther from its dot than this, in pixels, is tied to it by a line. */
    private static final double FAR = 20;

    /** More of them hide the picture. */
    private static final int MOST_TEXTS = 16;

    private final Sketch sketch;
    private final Area area;
    private final Labels labels;

    Marks(Sketch sketch, Area area) {
        this.sketch = sketch;
        this.area = area;
        this.labels = new Labels(area);
    }

    /** Draws what lies below the grid. Modified: the sketch. */
    void drawBackground() {
        for (Mark mark : area.panel().marks()) {
            if (mark instanceof Bands bands) {
                bands.bands().forEach(band -> band(band, bands.tone()));
            } else if (mark instanceof Tiles tiles) {
                tiles.tiles().forEach(tile -> tile(tile, ColorScale.fill(tiles.share())));
            }
        }
    }

    /**
     * Draws the rest, the first at the bottom and every text on top. Modified: the sketch.
     *
     * @return the texts of dots for which there is no room
     */
    List<String> draw() {
        List<Mark> marks = area.panel().marks();
        marks.forEach(this::draw);
        List<Dot> texts = texts(marks);
        List<Dot> ends = ends(marks);
        Stream.concat(texts.stream(), ends.stream()).forEach(dot -> labels.avoid(area.pixel(dot.place())));
        Map<Dot, Box> boxes = new LinkedHashMap<>();
        Stream.concat(texts.stream().limit(MOST_TEXTS), ends.stream())
                .forEach(
                        dot -> labels.place(area.pixel(dot.place()), dot.text()).ifPresent(box -> boxes.put(dot, box)));
        boxes.forEach(this::leader);
        boxes.forEach(this::label);
        return texts.stream()
                .filter(dot -> !boxes.containsKey(dot))
                .map(Dot::text)
                .toList();
    }

    private void draw(Mark mark) {
        if (mark instanceof Curve curve) {
            List<List<Coordinates>> lines = area.visible(curve.places());
            labels.prefersOff(lines);
            sketch.add(new Strokes(lines, Glyph.pen(curve.tone().ink(), curve.stroke())));
        } else if (mark instanceof Dots dots) {
            dots.dots().forEach(dot -> dot(dot, dots.shape(), dots.tone()));
        } else if (mark instanceof Trail trail) {
            trail(trail);
        } else if (mark instanceof Arrows arrows) {
            arrows.arrows().forEach(arrow -> arrow(arrow, arrows));
        } else if (mark instanceof Contours contours) {
            contours(contours);
        } else if (mark instanceof Ribbon ribbon) {
            ribbon(ribbon);
        } else if (mark instanceof Cells cells) {
            new CellsSketch(sketch, area).draw(cells);
        }
    }

    private void band(Band band, ChartColor tone) {
        double left = Math.max(
                area.left(), area.pixel(new Coordinates(band.from(), 0)).x());
        double right = Math.min(
                area.box().right(), area.pixel(new Coordinates(band.to(), 0)).x());
        if (left < right) {
            sketch.rectangle(new Box(left, area.top(), right - left, area.height()), Fill.plain(tone.ink()));
        }
    }

    private void tile(Tile tile, Fill fill) {
        Coordinates from = area.pixel(tile.from());
        Coordinates to = area.pixel(tile.to());
        double left = Math.rint(Math.max(area.left(), Math.min(from.x(), to.x())));
        double right = Math.rint(Math.min(area.box().right(), Math.max(from.x(), to.x())));
        double top = Math.rint(Math.max(area.top(), Math.min(from.y(), to.y())));
        double bottom = Math.rint(Math.min(area.box().bottom(), Math.max(from.y(), to.y())));
        if (left < right && top < bottom) {
            sketch.rectangle(new Box(left, top, right - left, bottom - top), fill);
        }
    }

    private void dot(Dot dot, Shape shape, ChartColor tone) {
        Coordinates pixel = area.pixel(dot.place());
        if (area.contains(pixel)) {
            Drawn glyph = Glyph.dot(pixel, shape, tone);
            sketch.add(dot.text().isEmpty() ? glyph : new Titled(dot.text(), glyph));
        }
    }

    private void trail(Trail trail) {
        List<List<Coordinates>> lines = area.visible(trail.places());
        labels.prefersOff(lines);
        labels.prefersOffPoints(
                trail.places().stream().map(area::pixel).filter(area::contains).toList());
        sketch.add(new Strokes(lines, Glyph.pen(trail.tone().ink(), Stroke.THIN)));
        trail.places().forEach(place -> dot(new Dot(place, ""), Shape.BEAD, trail.tone()));
        exits(trail.places()).forEach(exit -> sketch.add(Glyph.head(exit.from(), exit.to(), trail.tone())));
        trail.end().ifPresent(end -> dot(new Dot(end, "end"), Shape.RING, trail.tone()));
    }

    /** Where a way leaves the area, as the visible parts of the segments that do. */
    private List<Arrow> exits(List<Coordinates> places) {
        List<Arrow> exits = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            Coordinates to = area.pixel(places.get(i));
            List<Coordinates> part = area.visible(area.pixel(places.get(i - 1)), to);
            if (!part.isEmpty() && !area.contains(to) && !part.get(0).equals(part.get(1))) {
                exits.add(new Arrow(part.get(0), part.get(1)));
            }
        }
        return exits;
    }

    private void arrow(Arrow arrow, Arrows arrows) {
        List<Coordinates> part = area.visible(area.pixel(arrow.from()), area.pixel(arrow.to()));
        if (!part.isEmpty() && !part.get(0).equals(part.get(1))) {
            sketch.add(Glyph.arrow(
                    part.get(0), part.get(1), Glyph.pen(arrows.tone().ink(), arrows.stroke())));
            if (arrows.stroke() == Stroke.SOLID) {
                labels.prefersOff(List.of(part));
            }
        }
    }

    /** Stretches with a number on either side. */
    private void ribbon(Ribbon ribbon) {
        List<Coordinates> corners = new ArrayList<>();
        List<Coordinates> back = new ArrayList<>();
        for (int i = 0; i <= ribbon.upper().size(); i++) {
            boolean isPlace = i < ribbon.upper().size()
                    && area.pixel(ribbon.upper().get(i)).isFinite()
                    && area.pixel(ribbon.lower().get(i)).isFinite();
            if (isPlace) {
                corners.add(area.box().nearest(area.pixel(ribbon.upper().get(i))));
                back.add(0, area.box().nearest(area.pixel(ribbon.lower().get(i))));
            } else if (!corners.isEmpty()) {
                corners.addAll(back);
                sketch.add(new Polygon(corners, new Fill(ribbon.tone().ink(), RIBBON, Optional.empty())));
                corners.clear();
                back.clear();
            }
        }
    }

    private void contours(Contours contours) {
        List<Double> levels = contours.levels();
        if (levels.isEmpty()) {
            return;
        }
        double reach = 2 * (levels.get(levels.size() - 1) - levels.get(0));
        double largestJump = reach > 0 ? reach : Double.POSITIVE_INFINITY;
        for (int i = 0; i < levels.size(); i++) {
            List<List<Coordinates>> lines = MarchingSquares.lines(contours.field(), levels.get(i), largestJump).stream()
                    .flatMap(line -> area.visible(line).stream())
                    .toList();
            sketch.add(new Strokes(lines, Glyph.pen(color(i, levels.size()), Stroke.THIN)));
        }
    }

    /** The color of a level, by its rank. */
    static Ink color(int index, int count) {
        return ColorScale.ink(count == 1 ? 0.5 : index / (count - 1.0));
    }

    /** The dots with texts that are to be seen. */
    private List<Dot> texts(List<Mark> marks) {
        return marks.stream()
                .filter(Dots.class::isInstance)
                .flatMap(mark -> ((Dots) mark).dots().stream())
                .filter(dot -> !dot.text().isEmpty() && isSeen(dot))
                .distinct()
                .toList();
    }

    /** The ends of trails, which are known by their rings where there is no room for the word. */
    private List<Dot> ends(List<Mark> marks) {
        return marks.stream()
                .filter(Trail.class::isInstance)
                .flatMap(mark -> ((Trail) mark).end().stream())
                .map(end -> new Dot(end, "end"))
                .filter(this::isSeen)
                .distinct()
                .toList();
    }

    private boolean isSeen(Dot dot) {
        return area.contains(area.pixel(dot.place()));
    }

    private void leader(Dot dot, Box box) {
        Coordinates pixel = area.pixel(dot.place());
        Coordinates near = box.nearest(pixel);
        if (Math.hypot(near.x() - pixel.x(), near.y() - pixel.y()) > FAR) {
            sketch.line(pixel, near, Pen.solid(ChartColor.GRAY.ink(), 1));
        }
    }

    private void label(Dot dot, Box box) {
        sketch.rectangle(box, new Fill(ChartColor.PAGE.ink(), PLATE, Optional.empty()));
        sketch.words(dot.text(), box.center(), Anchor.MIDDLE);
    }
}
