package org.gradlab.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.gradlab.chart.Drawn.Strokes;
import org.gradlab.chart.Drawn.Words;
import org.gradlab.chart.Lettering.Anchor;

/** Draws a panel's title, frame, grid, ticks and axis labels. */
final class Frame {
    private static final double PIXELS_PER_TICK_X = 90;
    private static final double PIXELS_PER_TICK_Y = 55;
    private static final double GAP = 8;
    private static final double LINE = Lettering.TEXT * Lettering.LEADING;
    private static final int FEWEST_TICKS = 2;

    private final Panel panel;

    Frame(Panel panel) {
        this.panel = panel;
    }

    /** The room to the left of the panel, in pixels. */
    double left() {
        double widest = yTicks().stream()
                .mapToDouble(tick -> width(panel.y(), tick))
                .max()
                .orElse(0);
        return LINE + GAP + widest + GAP;
    }

    /** The room to the right of the panel, into which the last tick's label reaches. */
    double right() {
        return xTicks().stream().mapToDouble(tick -> overhang(tick)).max().orElse(0);
    }

    /** The room above the panel. */
    double above() {
        return panel.title().isEmpty() ? GAP : LINE + GAP;
    }

    /** The room below the panel. */
    double below() {
        return GAP + 2 * LINE + GAP;
    }

    /** Draws all of it. Modified: the sketch. */
    void draw(Sketch sketch, Area area) {
        xTicks().forEach(tick -> xTick(tick, sketch, area));
        yTicks().forEach(tick -> yTick(tick, sketch, area));
        Box box = area.box();
        sketch.add(new Strokes(
                List.of(List.of(
                        new Coordinates(box.left(), box.top()),
                        new Coordinates(box.left(), box.bottom()),
                        new Coordinates(box.right(), box.bottom()),
                        new Coordinates(box.right(), box.top()),
                        new Coordinates(box.left(), box.top()))),
                Pen.solid(ChartColor.FAINT.ink(), 1)));
        double middle = box.center().x();
        if (!panel.title().isEmpty()) {
            sketch.words(panel.title(), new Coordinates(middle, box.top() - above() / 2), Anchor.MIDDLE);
        }
        sketch.words(panel.x().label(), new Coordinates(middle, box.bottom() + GAP + 1.5 * LINE), Anchor.MIDDLE);
        sketch.add(new Words(
                panel.y().label(),
                new Coordinates(box.left() - left() + LINE / 2, box.center().y()),
                new Lettering(Lettering.TEXT, Anchor.MIDDLE, true)));
    }

    private void xTick(double tick, Sketch sketch, Area area) {
        Box box = area.box();
        double x = box.left() + panel.x().scale().position(tick) * box.width();
        sketch.line(new Coordinates(x, box.top()), new Coordinates(x, box.bottom()), pen(tick));
        sketch.words(label(panel.x(), tick), new Coordinates(x, box.bottom() + GAP + LINE / 2), Anchor.MIDDLE);
    }

    private void yTick(double tick, Sketch sketch, Area area) {
        Box box = area.box();
        double y = box.top() + (1 - panel.y().scale().position(tick)) * box.height();
        sketch.line(new Coordinates(box.left(), y), new Coordinates(box.right(), y), pen(tick));
        sketch.words(label(panel.y(), tick), new Coordinates(box.left() - GAP, y), Anchor.END);
    }

    private List<Double> xTicks() {
        return ticks(panel.x(), panel.size().width(), PIXELS_PER_TICK_X, tick -> width(panel.x(), tick) + GAP);
    }

    private List<Double> yTicks() {
        return ticks(panel.y(), panel.size().height(), PIXELS_PER_TICK_Y, tick -> LINE);
    }

    /** About as many as there are such distances in the length, or fewer where their labels would touch. */
    private static List<Double> ticks(Axis axis, double length, double distance, ToDoubleFunction<Double> extent) {
        int most = Math.max(FEWEST_TICKS, (int) Math.round(length / distance));
        return IntStream.iterate(most, count -> count >= FEWEST_TICKS, count -> count - 1)
                .mapToObj(axis.scale()::ticks)
                .filter(ticks -> areApart(ticks, axis, length, extent))
                .findFirst()
                .orElseGet(
                        () -> axis.scale().ticks(FEWEST_TICKS).stream().limit(1).toList());
    }

    private static boolean areApart(List<Double> ticks, Axis axis, double length, ToDoubleFunction<Double> extent) {
        return IntStream.range(1, ticks.size()).allMatch(i -> {
            double before = ticks.get(i - 1);
            double tick = ticks.get(i);
            double distance =
                    length * (axis.scale().position(tick) - axis.scale().position(before));
            return distance >= (extent.applyAsDouble(before) + extent.applyAsDouble(tick)) / 2;
        });
    }

    private double overhang(double tick) {
        return width(panel.x(), tick) / 2
                - panel.size().width() * (1 - panel.x().scale().position(tick));
    }

    private static double width(Axis axis, double tick) {
        return TextWidth.of(label(axis, tick), Lettering.TEXT);
    }

    private static String label(Axis axis, double tick) {
        return axis.scale().label(tick);
    }

    private static Pen pen(double tick) {
        return tick == 0 ? Pen.solid(ChartColor.GRAY.ink(), 1) : Pen.solid(ChartColor.FAINT.ink(), 0.5);
    }
}
