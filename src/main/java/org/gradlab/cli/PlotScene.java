package org.gradlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradlab.explore.Range;
import org.gradlab.explore.Secant;
import org.gradlab.explore.StationaryPoint;
import org.gradlab.explore.StationarySearch;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.report.explore.Annotations;
import org.gradlab.report.explore.Landmark;
import org.gradlab.report.explore.Scene;
import org.gradlab.report.explore.StationaryText;

/**
 * What a plot shows of functions.
 *
 * @param ranges that are drawn, one for each variable
 * @param stationary points of a single function of one variable
 */
record PlotScene(
        List<FunctionViews> functions, List<Range> ranges, List<Point> points, List<StationaryPoint> stationary) {

    PlotScene(List<FunctionViews> functions, List<Range> ranges, List<Point> points) {
        this(functions, ranges, points, stationary(functions, ranges));
    }

    private static List<StationaryPoint> stationary(List<FunctionViews> functions, List<Range> ranges) {
        return functions.size() == 1 && ranges.size() == 1
                ? StationarySearch.of(functions.get(0).gradient(), ranges.get(0))
                : List.of();
    }

    /**
     * The scene with what the options add.
     *
     * @param secants their ends, two for each
     */
    Scene scene(List<Double> secants, PointOptions options) {
        Gradient first = functions.get(0).gradient();
        Annotations annotations = new Annotations(
                points, options.tangent(), secants(secants), options.descents(first, points), landmarks());
        return new Scene(functions.stream().map(FunctionViews::gradient).toList(), ranges, annotations);
    }

    /** Where the plot is, and the stationary points of a curve. */
    OutputSection section(Path file) {
        Map<String, Object> content = new LinkedHashMap<>(Map.of("file", file.toString()));
        List<String> lines = new ArrayList<>();
        if (functions.size() == 1 && ranges.size() == 1) {
            content.put("stationaryPoints", stationary);
            lines.addAll(StationaryText.lines(
                    stationary, ranges.get(0), functions.get(0).display()));
            lines.add("");
        }
        lines.add("Plot: " + file);
        return new OutputSection("plot", content, lines);
    }

    private List<Secant> secants(List<Double> ends) {
        Gradient first = functions.get(0).gradient();
        return IntStream.range(0, ends.size() / 2)
                .mapToObj(i ->
                        Secant.of(first.function(), first.variables().get(0), ends.get(2 * i), ends.get(2 * i + 1)))
                .toList();
    }

    /** Those found on a curve; in the plane the given points whose kind is known. */
    private List<Landmark> landmarks() {
        if (functions.size() > 1) {
            return List.of();
        }
        return ranges.size() == 1
                ? stationary.stream().map(Landmark::of).toList()
                : points.stream()
                        .flatMap(
                                point -> Landmark.of(
                                        functions.get(0).at(point),
                                        functions.get(0).variables())
                                        .stream())
                        .toList();
    }
}
