package org.gradlab.report.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Figure;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Panel;
import org.gradlab.chart.Size;
import org.gradlab.sweep.Axis;
import org.gradlab.sweep.Grid;
import org.gradlab.sweep.GridMeasure;
import org.gradlab.text.Numbers;

/** A grid as a heatmap. */
final class GridFigure {

    /** Colors that are told apart; every eighth has its number in the legend. */
    private static final int LEVELS = 49;

    private static final int LEVELS_PER_NAME = 8;

    /** The level of cells without a number. */
    private static final int NONE = -1;

    /** The level of losses above that at the start. */
    private static final int RISEN = -2;

    /** The level of losses that are not finite. */
    private static final int DIVERGED = -3;

    private static final int LENGTH = 420;

    private final Grid grid;
    private final double low;
    private final double high;

    GridFigure(Grid grid) {
        this.grid = grid;
        double[] heights = Arrays.stream(grid.values())
                .flatMapToDouble(Arrays::stream)
                .filter(value -> Double.isFinite(value) && !isRisen(value))
                .map(this::height)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        boolean isShare = grid.measure() == GridMeasure.SUCCESS || heights.length == 0;
        this.low = isShare ? 0 : heights[0];
        this.high = isShare ? 1 : heights[heights.length - 1];
    }

    private boolean isRisen(double value) {
        return value > grid.atStart();
    }

    Figure figure(String name) {
        org.gradlab.chart.Axis x = axis(grid.columns());
        org.gradlab.chart.Axis y = axis(grid.rows());
        Size size = new Size(length(grid.columns()), length(grid.rows()));
        String title = name + ": " + grid.measure().title();
        String description = "Heatmap of the %s over %s across and %s up."
                .formatted(
                        grid.measure().title(),
                        grid.columns().key(),
                        grid.rows().key());
        return new Figure(title, description, List.of(List.of(new Panel("", x, y, size, marks()))));
    }

    /** A whole number of pixels for every cell. */
    private static int length(Axis axis) {
        int cells = axis.values().size();
        return cells * Math.max(1, LENGTH / cells);
    }

    private static org.gradlab.chart.Axis axis(Axis axis) {
        if (!axis.isNumeric() || axis.values().size() < 2) {
            return org.gradlab.chart.Axis.names(
                    axis.key(), axis.values().stream().map(SweepNames::value).toList());
        }
        double[] numbers = axis.numbers();
        int last = numbers.length - 1;
        double distance = (numbers[last] - numbers[0]) / last;
        double ratio = Math.pow(numbers[last] / numbers[0], 1.0 / last);
        if (distance > 0
                && IntStream.rangeClosed(1, last).allMatch(i -> isNear(numbers[i] - numbers[i - 1], distance))) {
            return org.gradlab.chart.Axis.linear(axis.key(), numbers[0] - distance / 2, numbers[last] + distance / 2);
        }
        return ratio > 1 && IntStream.rangeClosed(1, last).allMatch(i -> isNear(numbers[i] / numbers[i - 1], ratio))
                ? org.gradlab.chart.Axis.logarithmic(
                        axis.key(), numbers[0] / Math.sqrt(ratio), numbers[last] * Math.sqrt(ratio))
                : org.gradlab.chart.Axis.names(
                        axis.key(),
                        axis.values().stream().map(SweepNames::value).toList());
    }

    private static boolean isNear(double number, double other) {
        return Math.abs(number - other) <= 1e-6 * Math.abs(other);
    }

    /** From the highest color to the lowest, as on a thermometer; cells beside each other with one color are one tile. */
    private List<Mark> marks() {
        Map<Integer, List<Mark.Tile>> tiles = new TreeMap<>(Comparator.reverseOrder());
        for (int level = 0; level < LEVELS; level++) {
            tiles.put(level, new ArrayList<>());
        }
        for (int row = 0; row < grid.values().length; row++) {
            double[] values = grid.values()[row];
            int from = 0;
            for (int column = 1; column <= values.length; column++) {
                if (column == values.length || level(values[column]) != level(values[from])) {
                    tiles.computeIfAbsent(level(values[from]), level -> new ArrayList<>())
                            .add(new Mark.Tile(corner(from, row), corner(column, row + 1)));
                    from = column;
                }
            }
        }
        List<Mark> marks = new ArrayList<>();
        tiles.forEach((level, list) -> marks.add(new Mark.Tiles(name(level), share(level), list)));
        return marks;
    }

    private Coordinates corner(int column, int row) {
        return new Coordinates(edge(grid.columns(), column), edge(grid.rows(), row));
    }

    /** Where cell {@code index} begins, and the one before it ends, on the axis. */
    private static double edge(Axis axis, int index) {
        org.gradlab.chart.Axis drawn = axis(axis);
        double share = (double) index / axis.values().size();
        double low = drawn.scale().low();
        double high = drawn.scale().high();
        return drawn.scale() instanceof org.gradlab.chart.LogScale
                ? low * Math.pow(high / low, share)
                : low + share * (high - low);
    }

    private double height(double value) {
        return grid.measure().spansMagnitudes() ? Math.log10(value) : value;
    }

    private int level(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (value == Double.POSITIVE_INFINITY) {
            return DIVERGED;
        }
        if (isRisen(value)) {
            return RISEN;
        }
        double share = high > low ? (height(value) - low) / (high - low) : 0;
        return (int) Math.round(Math.max(0, Math.min(1, share)) * (LEVELS - 1));
    }

    private static double share(int level) {
        if (level < 0) {
            return level == DIVERGED ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        return (double) level / (LEVELS - 1);
    }

    private String name(int level) {
        if (level < 0) {
            return level == DIVERGED ? "diverged" : level == RISEN ? "above the loss at the start" : "none";
        }
        if (level % LEVELS_PER_NAME != 0) {
            return "";
        }
        double height = low + (high - low) * level / (LEVELS - 1);
        return grid.measure().spansMagnitudes() ? Numbers.rough(Math.pow(10, height)) : Numbers.percent(height);
    }
}
