package org.gradlab.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.gradlab.chart.Mark;
import org.gradlab.text.Numbers;

/** Numbers over two axes as cells of color. */
public final class HeatCells {

    /** How far above its lowest number a field is drawn as if it were level. */
    private static final double STEEP = 1000;

    private HeatCells() {}

    /** Heights at the middles of cells, by the logarithm of what they are above the lowest: a steep rim would take all the colors. */
    public static Mark.Cells ofHeights(String name, double[] x, double[] y, double[][] heights) {
        double[] range = range(heights, value -> true);
        double length = range[1] > range[0] ? range[1] - range[0] : 1;
        return cells(
                name,
                edges(x),
                edges(y),
                heights,
                value -> Math.log1p(STEEP * (value - range[0]) / length) / Math.log1p(STEEP),
                range);
    }

    /** Numbers of columns that follow each other, on a logarithmic scale; numbers up to 0 have no color. */
    public static Mark.Cells logarithmic(String name, int columns, int rows, double[][] numbers) {
        double[] range = range(numbers, value -> value > 0);
        double length = range[1] > range[0] ? Math.log(range[1] / range[0]) : 1;
        return cells(
                name,
                counted(columns),
                counted(rows),
                numbers,
                value -> value > 0 ? Math.log(value / range[0]) / length : Double.NaN,
                range);
    }

    /** Numbers of columns that follow each other, from the lowest to the highest. */
    public static Mark.Cells linear(String name, double[] x, double[] y, double[][] numbers, double low, double high) {
        return cells(name, x, y, numbers, value -> (value - low) / (high > low ? high - low : 1), low, high);
    }

    /** 0, 1, ... up to {@code count}. */
    public static double[] counted(int count) {
        double[] edges = new double[count + 1];
        Arrays.setAll(edges, i -> i);
        return edges;
    }

    /** The edges of cells with these middles. */
    public static double[] edges(double[] middles) {
        double[] edges = new double[middles.length + 1];
        double half = middles.length > 1 ? (middles[1] - middles[0]) / 2 : 0.5;
        Arrays.setAll(edges, i -> i < middles.length ? middles[i] - half : middles[i - 1] + half);
        return edges;
    }

    /** The least and the greatest of the finite numbers that count; 0 and 1 if there is none. */
    private static double[] range(double[][] numbers, java.util.function.DoublePredicate counts) {
        double[] finite = Arrays.stream(numbers)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .filter(counts)
                .sorted()
                .toArray();
        return finite.length == 0 ? new double[] {0, 1} : new double[] {finite[0], finite[finite.length - 1]};
    }

    private static Mark.Cells cells(
            String name, double[] x, double[] y, double[][] numbers, DoubleUnaryOperator share, double... range) {
        List<List<Double>> shares = new ArrayList<>();
        for (double[] row : numbers) {
            shares.add(Arrays.stream(row)
                    .map(value -> Double.isFinite(value) ? share.applyAsDouble(value) : Double.NaN)
                    .boxed()
                    .toList());
        }
        return new Mark.Cells(
                name,
                Arrays.stream(x).boxed().toList(),
                Arrays.stream(y).boxed().toList(),
                shares,
                Numbers.measure(range[0]),
                Numbers.measure(range[1]));
    }
}
