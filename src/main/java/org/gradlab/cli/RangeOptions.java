package org.gradlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.experiment.FunctionDescent;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.GridComparison;
import org.gradlab.explore.Range;
import org.gradlab.explore.Secant;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.report.OutputSection;
import org.gradlab.report.explore.Arrangement;
import org.gradlab.report.explore.GridText;
import org.gradlab.report.explore.Scene;
import picocli.CommandLine.Option;

/** What is searched or drawn of a function, and how far. */
final class RangeOptions {
    private static final double DEFAULT_REACH = 5;
    private static final int DESCENT_STEPS = 100;
    private static final int GRID = 14;
    private static final int SECANT = 5;

    @Option(
            names = "--plot",
            arity = "0..1",
            fallbackValue = "plot.svg",
            paramLabel = "FILE",
            description =
                    "Draw the function, as .svg, .png or .pdf: one variable with its derivative, extrema and zeros"
                            + " of the slope, two as contours with the field of the gradient. Without FILE: plot.svg.")
    private Optional<Path> plot = Optional.empty();

    @Option(names = "--side-by-side", description = "With --plot: panels in one row, as fits a slide.")
    private boolean sideBySide;

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
                    "What is drawn, and searched for zeros of the slope or by --grid, such as -4..4 or x=-4..4,y=0..2;"
                            + " without it -5..5 and wide enough for the points. Zeros are listed where a range or a"
                            + " plot is asked for, or no point is given. May be given again.")
    private List<String> written = new ArrayList<>();

    /** How many tables are shown of a function. */
    int tables(int points, int variables) {
        return listsZeros(points, variables) ? 1 : 0;
    }

    /** Lines of what is said besides tables, with blank ones. */
    int linesBesideTables() {
        return (grid.isPresent() ? GRID : 0) + secants.size() / 2 * SECANT + (plot.isPresent() ? 2 : 0);
    }

    private boolean listsZeros(int points, int variables) {
        boolean isCurveOrPlane = variables == 1 || variables == 2;
        boolean isOnly = grid.isEmpty() && secants.isEmpty() && (points == 0 || !written.isEmpty());
        return isCurveOrPlane && (plot.isPresent() || isOnly);
    }

    boolean searchesGrid() {
        return grid.isPresent();
    }

    /** Throws an {@link IllegalArgumentException} for options that do not fit the function or one another. */
    void check(VariableSyntax syntax) {
        List<String> variables = syntax.variables();
        boolean isCurveOrPlane = variables.size() == 1 || variables.size() == 2;
        WrongUsage.require(
                written.isEmpty() || grid.isPresent() || isCurveOrPlane,
                "--range: of other than one or two variables nothing is searched without --grid; this function has "
                        + named(variables));
        WrongUsage.require(
                secants.isEmpty() || variables.size() == 1,
                "--secant: needs a function of one variable; this one has " + variables.size());
        WrongUsage.require(plot.isPresent() || !sideBySide, "--side-by-side: nothing is drawn without --plot");
        WrongUsage.require(grid.isEmpty() || !variables.isEmpty(), "--grid: the expression has no variable");
        WrongUsage.require(
                plot.isEmpty() || isCurveOrPlane,
                "--plot: draws functions of one or two variables; this one has " + named(variables));
    }

    private static String named(List<String> variables) {
        return variables.size() + (variables.isEmpty() ? "" : ": " + String.join(", ", variables));
    }

    /** The secants, the grid's result, and where the slope is zero. */
    List<OutputSection> searches(
            FunctionViews function, VariableSyntax syntax, List<Point> points, PointOptions options) {
        List<OutputSection> sections = new ArrayList<>();
        if (!secants.isEmpty()) {
            sections.add(secants(function));
        }
        List<Range> ranges = ranges(syntax, points);
        if (grid.isPresent()) {
            sections.add(search(function, ranges, points, options));
        }
        if (listsZeros(points.size(), ranges.size())) {
            sections.add(function.zeros(ranges));
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
        PlotFile file = new PlotFile("--plot", plot.get());
        Scene scene = new PlotScene(functions, ranges(syntax, points), points).scene(secants, options);
        file.write(scene.figure(sideBySide ? Arrangement.SIDE_BY_SIDE : Arrangement.STACKED));
        String path = file.path().toString();
        return List.of(new OutputSection("plot", Map.of("file", path), List.of("Plot: " + path)));
    }

    /** What is searched and drawn: at least what is written, and all points. */
    private List<Range> ranges(VariableSyntax syntax, List<Point> points) {
        return syntax.ranges(written, variable -> new Range(variable, -DEFAULT_REACH, DEFAULT_REACH)).stream()
                .map(range -> range.covering(places(range.variable(), points)))
                .toList();
    }

    /** Where a range must reach. */
    private double[] places(String variable, List<Point> points) {
        return DoubleStream.concat(
                        points.stream().mapToDouble(point -> point.coordinate(variable)),
                        secants.stream().mapToDouble(Double::doubleValue))
                .toArray();
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
        DescentTable descent = FunctionDescent.of(gradient, start, rate, options.steps(DESCENT_STEPS));
        GridComparison comparison = GridSize.of(grid.orElseThrow()).compare(gradient.function(), ranges, descent);
        return new OutputSection("grid", comparison, GridText.lines(comparison, function.display()));
    }
}
