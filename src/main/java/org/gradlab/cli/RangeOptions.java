package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.GridComparison;
import org.gradlab.explore.Range;
import org.gradlab.explore.Secant;
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
            names = "--secant",
            arity = "2",
            paramLabel = "PLACE",
            description = "The line through the curve at two places, with its slope. May be given again.")
    private List<Double> secants = new ArrayList<>();

    @Option(
            names = "--grid",
            paramLabel = "N[^VARIABLES]",
            description =
                    "Search N points along each variable, and what that costs beside a descent: from the first point"
                            + " or else the upper end of the range, at --descend's rate or else 1 over the largest curvature there."
                            + " 1000^500000 adds what it would cost in 500,000 variables.")
    private Optional<String> grid = Optional.empty();

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
        WrongUsage.require(
                secants.isEmpty() || variables.size() == 1,
                "--secant: needs a function of one variable; this one has " + variables.size());
        WrongUsage.require(grid.isEmpty() || !variables.isEmpty(), "--grid: the expression has no variable");
        WrongUsage.require(
                plot.isEmpty() || variables.size() == 1 || variables.size() == 2,
                "--plot: draws functions of one or two variables; this one has " + variables.size()
                        + (variables.isEmpty() ? "" : ": " + String.join(", ", variables)));
    }

    /** The secants, and the grid's result. */
    List<OutputSection> searches(
            FunctionViews function, VariableSyntax syntax, List<Point> points, PointOptions options) {
        List<OutputSection> sections = new ArrayList<>();
        if (!secants.isEmpty()) {
            sections.add(secants(function));
        }
        if (grid.isPresent()) {
            sections.add(search(function, ranges(syntax, points), points, options));
        }
        return sections;
    }

    /** The plot, which is written. */
    List<OutputSection> plots(
            List<FunctionViews> functions, VariableSyntax syntax, List<Point> points, PointOptions options)
            throws IOException {
        if (plot.isEmpty()) {
            return List.of();
        }
        PlotFile file = new PlotFile(plot.get());
        WrongUsage.require(functions.size() == 1, "--plot: draws one function, not " + functions.size());
        Scene scene = scene(functions.get(0).gradient(), ranges(syntax, points), points, options);
        file.write(scene.figure().svg());
        return List.of(plotted(file.path(), scene, functions.get(0)));
    }

    private List<Range> ranges(VariableSyntax syntax, List<Point> points) {
        return syntax.ranges(written, variable -> around(variable, points));
    }

    private OutputSection secants(FunctionViews function) {
        String variable = function.variables().get(0);
        List<OutputSection> sections = IntStream.range(0, secants.size() / 2)
                .mapToObj(i ->
                        Secant.of(function.gradient().function(), variable, secants.get(2 * i), secants.get(2 * i + 1)))
                .map(function::secant)
                .toList();
        List<Object> contents = sections.stream().map(OutputSection::content).toList();
        return new OutputSection("secants", contents, OutputSection.lines(sections));
    }

    private OutputSection search(FunctionViews function, List<Range> ranges, List<Point> points, PointOptions options) {
        Gradient gradient = function.gradient();
        Point start = points.isEmpty()
                ? Point.of(
                        function.variables(),
                        ranges.stream().mapToDouble(Range::high).toArray())
                : points.get(0);
        double rate = options.rate().orElseGet(() -> GridComparison.learningRate(gradient, start));
        DescentTable descent = DescentTable.of(gradient, start, rate, options.steps(DESCENT_STEPS));
        GridComparison comparison = GridSize.of(grid.orElseThrow()).compare(gradient.function(), ranges, descent);
        return new OutputSection("grid", comparison, GridText.lines(comparison, function.display()));
    }

    private static Scene scene(Gradient gradient, List<Range> ranges, List<Point> points, PointOptions options) {
        List<StationaryPoint> stationary = ranges.size() == 1
                ? StationarySearch.of(gradient, ranges.get(0)).points()
                : List.of();
        return new Scene(gradient, ranges, points, options.tangent(), options.descents(gradient, points), stationary);
    }

    /** Where the plot is, and the stationary points of a curve. */
    private static OutputSection plotted(Path file, Scene scene, FunctionViews function) {
        Map<String, Object> content = new LinkedHashMap<>(Map.of("file", file.toString()));
        List<String> lines = new ArrayList<>();
        if (scene.ranges().size() == 1) {
            content.put("stationaryPoints", scene.stationary());
            lines.addAll(StationaryText.lines(
                    StationarySearch.of(function.gradient(), scene.ranges().get(0)), function.display()));
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
