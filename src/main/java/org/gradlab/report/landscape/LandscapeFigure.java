package org.gradlab.report.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.chart.Axis;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Figure;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Panel;
import org.gradlab.chart.RobustRange;
import org.gradlab.chart.Size;
import org.gradlab.landscape.Slice;
import org.gradlab.report.figure.HeatCells;

/** Slices as a figure: a panel each, two in a row. */
public final class LandscapeFigure {

    private static final int COLUMNS = 2;
    private static final Size SIZE = new Size(360, 360);

    private LandscapeFigure() {}

    /** At least one slice. */
    public static Figure of(List<Slice> slices) {
        List<Panel> panels = slices.stream().map(LandscapeFigure::panel).toList();
        List<List<Panel>> rows = IntStream.range(0, (panels.size() + COLUMNS - 1) / COLUMNS)
                .mapToObj(row -> panels.subList(row * COLUMNS, Math.min(panels.size(), (row + 1) * COLUMNS)))
                .toList();
        String words = String.join(" ", slices.stream().map(Slice::words).toList());
        return new Figure("Landscape of the loss", words, rows);
    }

    private static Panel panel(Slice slice) {
        return slice instanceof Slice.Line line ? panel(line) : panel((Slice.Plane) slice);
    }

    private static Panel panel(Slice.Line line) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < line.lines().size(); i++) {
            Slice.Course course = line.lines().get(i);
            marks.add(new Mark.Curve(
                    course.label(), ChartColor.series(i), Mark.Stroke.SOLID, places(line.x(), course.losses())));
        }
        double[] losses = line.lines().stream()
                .flatMapToDouble(course -> java.util.Arrays.stream(course.losses()))
                .toArray();
        return new Panel(
                line.title(), Axis.linear(line.xLabel(), 0, 1), new Axis("loss", RobustRange.of(losses)), SIZE, marks);
    }

    private static Panel panel(Slice.Plane plane) {
        List<Mark> marks = new ArrayList<>();
        marks.add(HeatCells.ofHeights("loss, " + plane.title(), plane.x(), plane.y(), plane.losses()));
        plane.ways().forEach(way -> marks.add(new Mark.Trail("way", ChartColor.INK, places(way.x(), way.y()))));
        marks.add(new Mark.Dots(
                "",
                ChartColor.PAGE,
                Mark.Shape.CIRCLE,
                plane.spots().stream()
                        .map(spot -> new Mark.Dot(new Coordinates(spot.x(), spot.y()), spot.label()))
                        .toList()));
        return new Panel(plane.title(), axis(plane.xLabel(), plane.x()), axis(plane.yLabel(), plane.y()), SIZE, marks);
    }

    private static Axis axis(String label, double[] places) {
        return Axis.linear(label, places[0], places[places.length - 1]);
    }

    private static List<Coordinates> places(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToObj(i -> new Coordinates(x[i], y[i]))
                .toList();
    }
}
