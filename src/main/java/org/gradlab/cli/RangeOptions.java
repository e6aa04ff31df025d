package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.GridComparison;
import org.gradlab.explore.GridSearch;
import org.gradlab.explore.Range;
import org.gradlab.explore.StationaryPoint;
import org.gradlab.explore.StationarySearch;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.report.OutputSection;
import org.gradlab.report.explore.GridText;
import org.gradlab.report.explore.Scene;
import org.gradlab.report.explore.StationaryText;
import picocli.CommandLine.Option;

/** What is searched or drawn of a function, and how far. */
final class RangeOptions {
    private static final double DEFAULT_REACH = 5;
    private static final int DESCENT_STEPS = 100;

    @Option(
            names = "--plot",
            paramLabel = "FILE.svg",
            description = "Draw the function: one variable with its derivative, extrema and zeros of the slope, two as"
                    + " contours with the field of the gradient.")
    private Optional<Path> plot = Optional.empty();

    @Option(
            names = "--grid",
            paramLabel = "N",
            description =
                    "Search N points along each variable, and what that costs beside a descent: from the first point"
                            + " or else the upper end of the range, at --descend's rate or else 1 over the largest curvature there.")
    private Optional<Integer> grid = Optional.empty();

    @Option(
            names = "--range",
            paramLabel = "[NAME=]LOW..HIGH",
            description =
                    "What is drawn and searched, such as -4..4 or x=-4..4,y=0..2; without it -5..5 and wide enough for"
                            + " the points. May be given again.")
    private List<String> written = new ArrayList<>();

    boolean searchesGrid() {
        return grid.isPresent();
    }

    /** Throws an {@link IllegalArgumentException} for options that do not fit the function or one another. */
    void check(VariableSyntax syntax) {
        List<String> variables = syntax.variables();
        WrongUsage.require(
                written.isEmpty() || grid.isPresent() || plot.isPresent(),
                "--range: nothing is searched or drawn without --grid or --plot");
        WrongUsage.require(grid.isEmpty() || !variables.isEmpty(), "--grid: the expression has no variable");
        WrongUsage.require(
                plot.isEmpty() || variables.size() == 1 || variables.size() == 2,
                "--plot: draws functions of one or two variables; this one has " + variables.size()
                        + (variables.isEmpty() ? "" : ": " + String.join(", ", variables)));
    }

    /** The grid's result, and the plot, which is written. */
    List<OutputSection> sections(
            FunctionViews function, VariableSyntax syntax, List<Point> points, PointOptions options)
            throws IOException {
        List<Range> ranges = syntax.ranges(written, variable -> around(variable, points));
        Optional<PlotFile> file = plot.map(PlotFile::new);
        List<OutputSection> sections = new ArrayList<>();
        if (grid.isPresent()) {
            sections.add(search(function, ranges, points, options));
        }
        if (file.isPresent()) {
            Scene scene = scene(function.gradient(), ranges, points, options);
            file.get().write(scene.figure().svg());
            sections.add(plotted(file.get().path(), scene, function));
        }
        return sections;
    }

    private OutputSection search(FunctionViews function, List<Range> ranges, List<Point> points, PointOptions options) {
        Gradient gradient = function.gradient();
        GridSearch search = GridSearch.of(gradient.function(), ranges, grid.orElseThrow());
        Point start = points.isEmpty()
                ? Point.of(
                        function.variables(),
                        ranges.stream().mapToDouble(Range::high).toArray())
                : points.get(0);
        double rate = options.rate().orElseGet(() -> GridComparison.learningRate(gradient, start));
        DescentTable descent = DescentTable.of(gradient, start, rate, options.steps(DESCENT_STEPS));
        GridComparison comparison = GridComparison.of(search, descent);
        return new OutputSection("grid", comparison, GridText.lines(comparison, function.display()));
    }

    private static Scene scene(Gradient gradient, List<Range> ranges, List<Point> points, PointOptions options) {
        List<StationaryPoint> stationary =
                ranges.size() == 1 ? StationarySearch.of(gradient, ranges.get(0)) : List.of();
        return new Scene(gradient, ranges, points, options.tangent(), options.descents(gradient, points), stationary);
    }

    /** Where the plot is, and the stationary points of a curve. */
    private static OutputSection plotted(Path file, Scene scene, FunctionViews function) {
        Map<String, Object> content = new LinkedHashMap<>(Map.of("file", file.toString()));
        List<String> lines = new ArrayList<>();
        if (scene.ranges().size() == 1) {
            content.put("stationaryPoints", scene.stationary());
            lines.addAll(StationaryText.lines(scene.stationary(), scene.ranges().get(0), function.display()));
            lines.add("");
        }
        lines.add("Plot: " + file);
        return new OutputSection("plot", content, lines);
    }

    private static Range around(String variable, List<Point> points) {
        double low = -DEFAULT_REACH;
        double high = DEFAULT_REACH;
        for (Point point : points) {
            double x = point.coordinate(variable);
            double margin = Math.max(1, Math.abs(x) / 10);
            low = Math.min(low, x - margin);
            high = Math.max(high, x + margin);
        }
        return new Range(variable, low, high);
    }
}
