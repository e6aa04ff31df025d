package org.gradlab.chart;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.chart.Drawn.Strokes;
import org.gradlab.chart.Lettering.Anchor;
import org.gradlab.chart.Mark.Arrows;
import org.gradlab.chart.Mark.Bands;
import org.gradlab.chart.Mark.Cells;
import org.gradlab.chart.Mark.Contours;
import org.gradlab.chart.Mark.Curve;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Ribbon;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.chart.Mark.Stroke;
import org.gradlab.chart.Mark.Tiles;
import org.gradlab.chart.Mark.Trail;

/** What the marks of all panels mean: a sample and a name for each, in a column. */
final class Legend {
    private static final double LINE = Lettering.TEXT * 1.4;
    private static final double SAMPLE = 28;
    private static final double GAP = 8;
    private static final TextRoom ROOM = new TextRoom(250, 4);

    /** What stands beside a name, drawn with the middle of its left end at a pixel. */
    private interface Sample {
        List<Drawn> at(Coordinates left);
    }

    private record Entry(String name, Sample sample) {
        List<String> lines() {
            return TextWidth.lines(name, Lettering.TEXT, ROOM);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    Legend(List<Panel> panels) {
        panels.forEach(panel ->
                panel.marks().stream().filter(mark -> !mark.name().isEmpty()).forEach(mark -> add(mark, panel)));
    }

    /** In pixels; 0 where nothing has a name. */
    double width() {
        return entries.isEmpty()
                ? 0
                : SAMPLE
                        + GAP
                        + entries.stream()
                                .flatMap(entry -> entry.lines().stream())
                                .mapToDouble(line -> TextWidth.of(line, Lettering.TEXT))
                                .max()
                                .orElse(0);
    }

    /** In pixels. */
    double height() {
        return LINE * entries.stream().mapToInt(entry -> entry.lines().size()).sum();
    }

    /** Draws it with its upper left corner at a pixel. Modified: the sketch. */
    void draw(Sketch sketch, Coordinates corner) {
        double y = corner.y() + LINE / 2;
        for (Entry entry : entries) {
            entry.sample().at(new Coordinates(corner.x(), y)).forEach(sketch::add);
            for (String line : entry.lines()) {
                sketch.words(line, new Coordinates(corner.x() + SAMPLE + GAP, y), Anchor.START);
                y += LINE;
            }
        }
    }

    private void add(Mark mark, Panel panel) {
        if (mark instanceof Curve curve) {
            add(curve.name(), left -> List.of(line(left, Glyph.pen(curve.tone().ink(), curve.stroke()))));
        } else if (mark instanceof Dots dots && !dots.dots().isEmpty()) {
            add(dots.name(), left -> List.of(Glyph.dot(middle(left), dots.shape(), dots.tone())));
        } else if (mark instanceof Trail trail) {
            add(
                    trail.name(),
                    left -> List.of(
                            line(left, Glyph.pen(trail.tone().ink(), Stroke.THIN)),
                            Glyph.dot(middle(left), Shape.BEAD, trail.tone())));
        } else if (mark instanceof Arrows arrows && !arrows.arrows().isEmpty()) {
            Pen pen = Glyph.pen(arrows.tone().ink(), arrows.stroke());
            add(arrows.name(), left -> List.of(Glyph.arrow(left, right(left), pen)));
        } else if (mark instanceof Bands bands && !bands.bands().isEmpty()) {
            add(
                    bands.name(),
                    left -> List.of(patch(left, Fill.plain(bands.tone().ink()))));
        } else if (mark instanceof Tiles tiles) {
            add(tiles.name(), left -> List.of(patch(left, ColorScale.fill(tiles.share()))));
        } else if (mark instanceof Contours contours) {
            levels(contours, panel);
        } else if (mark instanceof Ribbon ribbon) {
            add(
                    ribbon.name(),
                    left -> List.of(patch(left, Fill.plain(ribbon.tone().ink()))));
        } else if (mark instanceof Cells cells) {
            add(cells.name() + ": " + cells.high(), left -> List.of(patch(left, ColorScale.fill(1))));
            add(cells.name() + ": " + cells.low(), left -> List.of(patch(left, ColorScale.fill(0))));
        }
    }

    /** The highest level on top, as on a thermometer. */
    private void levels(Contours contours, Panel panel) {
        List<Double> levels = contours.levels();
        for (int i = levels.size() - 1; i >= 0; i--) {
            Pen pen = Glyph.pen(Marks.color(i, levels.size()), Stroke.SOLID);
            String name = contours.name() + " = " + panel.y().scale().label(levels.get(i));
            add(name, left -> List.of(line(left, pen)));
        }
    }

    private void add(String name, Sample sample) {
        if (entries.stream().noneMatch(entry -> entry.name().equals(name))) {
            entries.add(new Entry(name, sample));
        }
    }

    private static Drawn line(Coordinates left, Pen pen) {
        return new Strokes(List.of(List.of(left, right(left))), pen);
    }

    private static Drawn patch(Coordinates left, Fill fill) {
        double half = Lettering.TEXT / 2;
        return new Drawn.Polygon(
                List.of(
                        new Coordinates(left.x(), left.y() - half),
                        new Coordinates(left.x() + SAMPLE, left.y() - half),
                        new Coordinates(left.x() + SAMPLE, left.y() + half),
                        new Coordinates(left.x(), left.y() + half)),
                fill.with(Pen.solid(ChartColor.FAINT.ink(), 1)));
    }

    private static Coordinates middle(Coordinates left) {
        return new Coordinates(left.x() + SAMPLE / 2, left.y());
    }

    private static Coordinates right(Coordinates left) {
        return new Coordinates(left.x() + SAMPLE, left.y());
    }
}
