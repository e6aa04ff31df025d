package org.gradlab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.gradlab.chart.Drawn.Words;
import org.gradlab.chart.Lettering.Anchor;

/** Where the parts of a figure lie: the title on top, the panels below as in a table, the legend to their right. */
final class Layout {
    private static final double MARGIN = 12;
    private static final double GAP = 20;
    private static final double NARROWEST = 640;
    private static final double HEADING_LINE = Lettering.HEADING * Lettering.LEADING;
    private static final int HEADING_LINES = 4;
    private static final double NOTE_LINE = Lettering.TEXT * Lettering.LEADING;
    private static final int NOTE_LINES = 6;

    private final Figure figure;
    private final Legend legend;

    Layout(Figure figure) {
        this.figure = figure;
        this.legend = new Legend(figure.rows().stream().flatMap(List::stream).toList());
    }

    /** The figure as a drawing. */
    Drawing drawing() {
        double width = Math.max(NARROWEST, legendLeft() + legend.width() + MARGIN);
        double top = MARGIN + HEADING_LINE * heading(width).size() + MARGIN;
        double panels = figure.rows().stream().mapToDouble(Layout::height).sum();
        double bottom = top + Math.max(panels, legend.height()) + MARGIN;
        Sketch sketch = new Sketch();
        writeHeading(sketch, width);
        List<String> missing = drawRows(sketch, top);
        legend.draw(sketch, new Coordinates(legendLeft(), top + MARGIN));
        List<String> notes = notes(missing, width);
        double height = bottom + (notes.isEmpty() ? 0 : NOTE_LINE * notes.size() + MARGIN);
        writeNotes(notes, sketch, bottom);
        Sketch page = new Sketch();
        page.rectangle(new Box(0, 0, width, height), Fill.plain(ChartColor.PAGE.ink()));
        sketch.drawn().forEach(page::add);
        return new Drawing(figure, width, height, page.drawn());
    }

    /** What is said of the texts for which there is no room beside their dots. */
    private static List<String> notes(List<String> missing, double width) {
        return missing.isEmpty()
                ? List.of()
                : TextWidth.lines(
                        "No room for %d %s: ".formatted(missing.size(), missing.size() == 1 ? "label" : "labels")
                                + String.join("; ", missing),
                        Lettering.TEXT,
                        new TextRoom(width - 2 * MARGIN, NOTE_LINES));
    }

    private static void writeNotes(List<String> notes, Sketch sketch, double top) {
        double y = top + NOTE_LINE / 2;
        for (String line : notes) {
            sketch.words(line, new Coordinates(MARGIN, y), Anchor.START);
            y += NOTE_LINE;
        }
    }

    private List<String> heading(double width) {
        return TextWidth.lines(figure.title(), Lettering.HEADING, new TextRoom(width - 2 * MARGIN, HEADING_LINES));
    }

    private void writeHeading(Sketch sketch, double width) {
        double y = MARGIN + HEADING_LINE / 2;
        for (String line : heading(width)) {
            sketch.add(
                    new Words(line, new Coordinates(MARGIN, y), new Lettering(Lettering.HEADING, Anchor.START, false)));
            y += HEADING_LINE;
        }
    }

    /** Draws the panels. Modified: the sketch. Returns the texts for which there is no room. */
    private List<String> drawRows(Sketch sketch, double top) {
        List<String> missing = new ArrayList<>();
        double below = top;
        for (List<Panel> row : figure.rows()) {
            for (int column = 0; column < row.size(); column++) {
                missing.addAll(draw(row.get(column), sketch, new Coordinates(left(column), below + above(row))));
            }
            below += height(row);
        }
        return missing;
    }

    private static List<String> draw(Panel panel, Sketch sketch, Coordinates corner) {
        Area area = new Area(panel, corner.x(), corner.y());
        Marks marks = new Marks(sketch, area);
        marks.drawBackground();
        new Frame(panel).draw(sketch, area);
        return marks.draw();
    }

    /** Where the panels of a column begin. */
    private double left(int column) {
        double before = IntStream.range(0, column).mapToDouble(this::width).sum();
        return MARGIN + before + widest(column, panel -> new Frame(panel).left());
    }

    private double width(int column) {
        return widest(column, panel -> new Frame(panel).left())
                + widest(column, panel -> panel.size().width())
                + widest(column, panel -> new Frame(panel).right())
                + GAP;
    }

    private double legendLeft() {
        int columns = figure.rows().stream().mapToInt(List::size).max().orElse(0);
        return MARGIN + IntStream.range(0, columns).mapToDouble(this::width).sum();
    }

    private double widest(int column, ToDoubleFunction<Panel> part) {
        List<Panel> panels = new ArrayList<>();
        figure.rows().stream().filter(row -> row.size() > column).forEach(row -> panels.add(row.get(column)));
        return Math.max(0, panels.stream().mapToDouble(part).max().orElse(0));
    }

    private static double height(List<Panel> row) {
        return above(row) + highest(row, panel -> panel.size().height() + new Frame(panel).below());
    }

    private static double above(List<Panel> row) {
        return highest(row, panel -> new Frame(panel).above());
    }

    private static double highest(List<Panel> row, ToDoubleFunction<Panel> part) {
        return row.stream().mapToDouble(part).max().orElse(0);
    }
}
