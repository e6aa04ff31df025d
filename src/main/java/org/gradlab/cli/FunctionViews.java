package org.gradlab.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.explore.DerivativeCheck;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.DirectionalDerivatives;
import org.gradlab.explore.LimitTable;
import org.gradlab.explore.PointReport;
import org.gradlab.explore.Tangent;
import org.gradlab.expression.Derivation;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value.Undefined;
import org.gradlab.report.Display;
import org.gradlab.report.explore.CheckText;
import org.gradlab.report.explore.DerivationText;
import org.gradlab.report.explore.DescentText;
import org.gradlab.report.explore.DirectionText;
import org.gradlab.report.explore.FormulaText;
import org.gradlab.report.explore.LimitText;
import org.gradlab.report.explore.PointText;
import org.gradlab.report.explore.TangentText;

/** What can be shown of a function as formulas and at points, each view as a section. */
final class FunctionViews {
    private static final int DIRECTIONS = 16;

    private final Hessian derivatives;
    private final Display display;

    FunctionViews(Expression function, List<String> variables, Display display) {
        this.derivatives = Hessian.of(Gradient.of(function, variables));
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
        formulas.put("variables", variables());
        formulas.put("gradient", gradient().partials());
        formulas.put("hessian", derivatives.rows());
        return new OutputSection("function", formulas, FormulaText.lines(gradient()));
    }

    /** The rules that lead to each partial derivative. */
    OutputSection derivations() {
        Map<String, Derivation> derivations = new LinkedHashMap<>();
        List<OutputSection> sections = new ArrayList<>();
        for (String variable : variables()) {
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

    /** Value, gradient, Hessian and kind. */
    OutputSection report(Point point) {
        PointReport report = at(point);
        return new OutputSection("report", report, PointText.lines(report));
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

    /** The table of a descent, or of several. */
    OutputSection descents(List<DescentTable> descents) {
        List<OutputSection> sections = descents.stream()
                .map(descent -> new OutputSection("descent", descent, DescentText.lines(descent, display)))
                .toList();
        return sections.size() == 1
                ? sections.get(0)
                : new OutputSection("descents", descents, OutputSection.lines(sections));
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
