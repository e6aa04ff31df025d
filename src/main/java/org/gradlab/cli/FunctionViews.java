package org.gradlab.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.explore.CriticalSearch;
import org.gradlab.explore.DerivativeCheck;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.DirectionalDerivatives;
import org.gradlab.explore.DirectionalSlope;
import org.gradlab.explore.LearningRateLimit;
import org.gradlab.explore.LimitTable;
import org.gradlab.explore.PointReport;
import org.gradlab.explore.Range;
import org.gradlab.explore.Secant;
import org.gradlab.explore.StationarySearch;
import org.gradlab.explore.Tangent;
import org.gradlab.explore.Vector;
import org.gradlab.expression.Definition;
import org.gradlab.expression.Derivation;
import org.gradlab.expression.Enclosure;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Interval;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value.Undefined;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.explore.CheckText;
import org.gradlab.report.explore.CriticalText;
import org.gradlab.report.explore.DefinitionText;
import org.gradlab.report.explore.DerivationText;
import org.gradlab.report.explore.DescentText;
import org.gradlab.report.explore.DescentsText;
import org.gradlab.report.explore.DirectionText;
import org.gradlab.report.explore.DirectionalSlopeText;
import org.gradlab.report.explore.FormulaText;
import org.gradlab.report.explore.LimitText;
import org.gradlab.report.explore.PointText;
import org.gradlab.report.explore.PointsText;
import org.gradlab.report.explore.SecantText;
import org.gradlab.report.explore.StationaryText;
import org.gradlab.report.explore.TangentText;
import org.gradlab.text.Numbers;

/** What can be shown of a function as formulas and at points, each view as a section. */
final class FunctionViews {
    private static final int DIRECTIONS = 8;

    private final Definition definition;
    private final Hessian derivatives;
    private final Display display;

    /**
     * The views of a function.
     *
     * @param variables those of the function, and perhaps more
     */
    FunctionViews(Definition definition, List<String> variables, Display display) {
        this.definition = definition;
        this.derivatives = Hessian.of(Gradient.of(definition.function(), variables));
        this.display = display;
    }

    List<String> variables() {
        return gradient().variables();
    }

    Gradient gradient() {
        return derivatives.gradient();
    }

    Display display() {
        return display;
    }

    /** Value, slope and curvature at a point. */
    PointReport at(Point point) {
        return PointReport.of(derivatives, point);
    }

    /** The function and its derivatives. */
    OutputSection formulas() {
        Map<String, Object> formulas = new LinkedHashMap<>();
        formulas.put("expression", gradient().function());
        formulas.put("expanded", gradient().function().expanded());
        formulas.put("variables", variables());
        formulas.put("gradient", gradient().partials());
        formulas.put("hessian", derivatives.rows());
        List<String> lines = new ArrayList<>(FormulaText.lines(gradient()));
        lines.addAll(DefinitionText.remarks(definition));
        return new OutputSection("function", formulas, lines);
    }

    /** The rules that lead to each partial derivative. */
    OutputSection derivations() {
        Map<String, Derivation> derivations = new LinkedHashMap<>();
        List<OutputSection> sections = new ArrayList<>();
        for (String variable : variables().isEmpty() ? List.of("x") : variables()) {
            Derivation derivation = Derivation.of(gradient().function(), variable);
            derivations.put(variable, derivation);
            sections.add(new OutputSection(variable, derivation, DerivationText.lines(derivation, display)));
        }
        return new OutputSection("steps", derivations, OutputSection.lines(sections));
    }

    /** The measured derivatives beside those by the rules. */
    OutputSection check(List<Point> points) {
        DerivativeCheck check = DerivativeCheck.of(gradient(), points);
        return new OutputSection("check", check.rows(), CheckText.lines(check, display));
    }

    /** Value, slopes and kind; and second derivatives if {@code second}. */
    OutputSection report(Point point, boolean second) {
        PointReport report = at(point);
        return new OutputSection("report", report, PointText.lines(report, rateLimit(List.of(point)), second));
    }

    /** The same for several points as one table; nothing for JSON, which has their reports. */
    List<String> table(List<Point> points) {
        return PointsText.lines(points.stream().map(this::at).toList(), display);
    }

    /** The slope in one direction; or why there is none. */
    OutputSection direction(Point point, Vector direction) {
        Optional<DirectionalSlope> slope = DirectionalSlope.of(gradient(), point, direction);
        List<String> lines = slope.map(found -> DirectionalSlopeText.lines(found, display))
                .orElseGet(() -> List.of("no slope in any direction: " + reason(point)));
        return new OutputSection("direction", slope, lines);
    }

    /** The secant's slope and equation. */
    OutputSection secant(Secant secant) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("from", secant.from());
        content.put("to", secant.to());
        content.put("start", secant.start());
        content.put("end", secant.end());
        content.put("slope", secant.slope());
        return new OutputSection("secant", content, SecantText.lines(secant, gradient()));
    }

    /** Where the slope is zero over the ranges of one variable or two. */
    OutputSection zeros(List<Range> ranges) {
        if (ranges.size() == 1) {
            StationarySearch search = stationary(ranges.get(0));
            List<String> lines = hasValue(search.range())
                    ? StationaryText.lines(search, display)
                    : List.of("f has no value anywhere in the range from %s to %s"
                            .formatted(
                                    Numbers.precise(search.range().low()),
                                    Numbers.precise(search.range().high())));
            return new OutputSection("slopeZeros", search, lines);
        }
        CriticalSearch search = critical(ranges);
        return new OutputSection("slopeZeros", search, CriticalText.lines(search, display));
    }

    /** Whether there may be a value somewhere. */
    private boolean hasValue(Range range) {
        Map<String, Interval> box = Map.of(range.variable(), new Interval(range.low(), range.high()));
        return !Enclosure.of(gradient().function(), box).values().isEmpty();
    }

    /** The zeros of the slope of a function of one variable. */
    StationarySearch stationary(Range range) {
        return StationarySearch.of(gradient(), range);
    }

    /** The zeros of the gradient. */
    CriticalSearch critical(List<Range> ranges) {
        return CriticalSearch.of(derivatives, ranges);
    }

    /** The tangent's equation. */
    OutputSection tangent(Point point) {
        Tangent tangent = Tangent.of(gradient(), point);
        return new OutputSection("tangent", tangent, List.of(TangentText.line(tangent)));
    }

    /** The derivative by each variable as a limit. */
    OutputSection limits(Point point) {
        Map<String, LimitTable> limits = new LinkedHashMap<>();
        List<OutputSection> sections = new ArrayList<>();
        for (String variable : variables()) {
            LimitTable limit = LimitTable.of(gradient().function(), point, variable);
            limits.put(variable, limit);
            sections.add(new OutputSection(variable, limit, LimitText.lines(limit, display)));
        }
        return new OutputSection("limit", limits, OutputSection.lines(sections));
    }

    /** The slope in each direction; or why there is none. */
    OutputSection directions(Point point) {
        Optional<DirectionalDerivatives> found = DirectionalDerivatives.of(gradient(), point, DIRECTIONS);
        List<String> lines = found.map(derivatives -> DirectionText.lines(derivatives, display))
                .orElseGet(() -> List.of("no slope in any direction: " + reason(point)));
        return new OutputSection("directions", found, lines);
    }

    /** The table of a descent, or of several, with the limits of the learning rate on their way. */
    List<OutputSection> descents(List<DescentTable> descents) {
        List<Optional<LearningRateLimit>> limits =
                descents.stream().map(descent -> rateLimit(stepped(descent))).toList();
        List<OutputSection> sections = IntStream.range(0, descents.size())
                .mapToObj(i -> new OutputSection(
                        "descent", descents.get(i), DescentText.lines(descents.get(i), limits.get(i), display)))
                .toList();
        OutputSection all = sections.size() == 1
                ? sections.get(0)
                : new OutputSection(
                        "descents",
                        descents,
                        display.isFull()
                                ? OutputSection.lines(sections)
                                : DescentsText.lines(descents, limits, display));
        return List.of(all, new OutputSection("learningRateLimits", limits, List.of()));
    }

    /** Where a descent makes its steps from. */
    private static List<Point> stepped(DescentTable descent) {
        List<Point> positions =
                descent.rows().stream().map(DescentTable.Row::position).toList();
        return positions.subList(0, Math.max(1, positions.size() - 1));
    }

    private Optional<LearningRateLimit> rateLimit(List<Point> places) {
        return LearningRateLimit.at(derivatives, places);
    }

    private String reason(Point point) {
        return gradient().at(point).stream()
                .filter(value -> !value.isDefined())
                .map(Undefined.class::cast)
                .map(Undefined::reason)
                .findFirst()
                .orElseThrow();
    }
}
