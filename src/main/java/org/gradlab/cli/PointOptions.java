package org.gradlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.experiment.FunctionDescent;
import org.gradlab.explore.DescentTable;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.report.OutputSection;
import picocli.CommandLine.Option;

/** Which points of a function are looked at, and how. */
final class PointOptions {
    private static final int DEFAULT_STEPS = 20;

    /** Of more variables a row would not fit a screen. */
    private static final int MOST_IN_TABLE = 2;

    /** Lines of a point's report in one variable, or without second derivatives, with the blank one. */
    private static final int BRIEF = 5;

    private static final int DIRECTION = 7;

    @Option(
            names = "--at",
            paramLabel = "NAME=VALUE[,...]",
            description =
                    "A point, such as w=4 or x=1,y=pi/2: its value, its slope and what kind of point it is. Several, such"
                            + " as w=1,2,3, are a table. One variable needs no name. May be given again.")
    private List<String> at = new ArrayList<>();

    @Option(names = "--tangent", description = "The tangent at each point; with --plot drawn too.")
    private boolean tangent;

    @Option(names = "--limit", description = "Average rates of change as h goes to 0, and where rounding spoils them.")
    private boolean limit;

    @Option(names = "--hessian", description = "Second derivatives and eigenvalues, in one variable too.")
    private boolean hessian;

    @Option(
            names = "--direction",
            paramLabel = "VECTOR|ANGLE",
            description = "The slope in one direction, such as 1,2 or in two variables 30 degrees from the first axis.")
    private Optional<String> direction = Optional.empty();

    @Option(names = "--directions", description = "The slope in each direction, which is steepest along the gradient.")
    private boolean directions;

    @Option(names = "--check", description = "The derivatives beside those measured from values of the function alone.")
    private boolean check;

    @Option(
            names = "--descend",
            paramLabel = "RATE",
            split = ",",
            description =
                    "Descend from each point at this learning rate, and how that stands to its limit; --plot draws"
                            + " several side by side.")
    private List<Double> rates = new ArrayList<>();

    @Option(
            names = "--descent-steps",
            paramLabel = "N",
            description = "Steps of a descent; without it " + DEFAULT_STEPS + ", beside a grid 100.")
    private Optional<Integer> steps = Optional.empty();

    /** The points; an {@link IllegalArgumentException} says which option lacks one or does not fit the others. */
    List<Point> points(VariableSyntax syntax, RangeOptions ranges) {
        WrongUsage.require(at.isEmpty() || !syntax.variables().isEmpty(), "--at: the expression has no variable");
        needsPoint(tangent, "--tangent", syntax);
        needsPoint(limit, "--limit", syntax);
        needsPoint(directions, "--directions", syntax);
        needsPoint(hessian, "--hessian", syntax);
        needsPoint(direction.isPresent(), "--direction", syntax);
        needsPoint(check, "--check", syntax);
        needsPoint(!rates.isEmpty() && !ranges.searchesGrid(), "--descend", syntax);
        rates.forEach(rate -> WrongUsage.require(
                rate > 0 && Double.isFinite(rate), "--descend: expected a learning rate above 0, found " + rate));
        WrongUsage.require(
                steps.isEmpty() || !rates.isEmpty() || ranges.searchesGrid(),
                "--descent-steps: nothing descends without --descend or --grid");
        WrongUsage.require(
                steps.isEmpty() || steps.get() >= 1, "--descent-steps: expected at least 1, found " + steps.orElse(0));
        return at.stream().flatMap(written -> syntax.points(written).stream()).toList();
    }

    /** How many tables are shown of a function at so many points. */
    int tables(int count, int variables) {
        int ofOne = (limit ? variables : 0) + (directions ? 1 : 0) + (rates.isEmpty() ? 0 : 1);
        return (check ? 1 : 0) + count * ofOne + (isTable(count, variables) ? 1 : 0);
    }

    /** Lines of what is said of points besides tables, with blank ones. */
    int linesBesideTables(int count, int variables) {
        boolean isBrief = tables(count, variables) > 0 && !hessian;
        int ofOne = isTable(count, variables) ? 0 : variables == 1 || isBrief ? BRIEF : BRIEF + variables + 2;
        return count * (ofOne + (tangent ? 2 : 0) + (direction.isPresent() ? DIRECTION : 0));
    }

    private boolean isTable(int points, int variables) {
        return points > 1 && !hessian && variables <= MOST_IN_TABLE;
    }

    boolean check() {
        return check;
    }

    boolean tangent() {
        return tangent;
    }

    /** The first learning rate. */
    Optional<Double> rate() {
        return rates.stream().findFirst();
    }

    /** Steps of a descent. */
    int steps(int otherwise) {
        return steps.orElse(otherwise);
    }

    /** The descents that were asked for, one from each point at each learning rate. */
    List<DescentTable> descents(Gradient gradient, List<Point> points) {
        return rates.stream()
                .flatMap(rate -> points.stream().map(point -> descent(gradient, point, rate)))
                .toList();
    }

    private DescentTable descent(Gradient gradient, Point start, double rate) {
        return FunctionDescent.of(gradient, start, rate, steps(DEFAULT_STEPS));
    }

    /** What is found out at the points: the points themselves as a table where there are several of few variables. */
    OutputSection sections(FunctionViews function, List<Point> points) {
        int variables = function.variables().size();
        boolean asTable = isTable(points.size(), variables);
        boolean second = hessian || (variables > 1 && tables(1, variables) == 0);
        List<Map<String, Object>> contents = new ArrayList<>();
        List<OutputSection> shown = new ArrayList<>();
        if (asTable) {
            shown.add(new OutputSection("table", points, function.table(points)));
        }
        for (Point point : points) {
            OutputSection report = function.report(point, second);
            List<OutputSection> further = further(function, point);
            shown.addAll(asTable ? List.of() : List.of(report));
            shown.addAll(further);
            contents.add(OutputSection.contents(
                    Stream.concat(Stream.of(report), further.stream()).toList()));
        }
        return new OutputSection("points", contents, OutputSection.lines(shown));
    }

    private List<OutputSection> further(FunctionViews function, Point point) {
        List<OutputSection> sections = new ArrayList<>();
        if (tangent) {
            sections.add(function.tangent(point));
        }
        if (limit) {
            sections.add(function.limits(point));
        }
        direction.ifPresent(written ->
                sections.add(function.direction(point, new VariableSyntax(function.variables()).direction(written))));
        if (directions) {
            sections.add(function.directions(point));
        }
        if (!rates.isEmpty()) {
            sections.addAll(function.descents(descents(function.gradient(), List.of(point))));
        }
        return sections;
    }

    private void needsPoint(boolean given, String option, VariableSyntax syntax) {
        WrongUsage.require(!given || !syntax.variables().isEmpty(), option + ": the expression has no variable");
        WrongUsage.require(!given || !at.isEmpty(), option + ": expected a point, as in " + syntax.example());
    }
}
