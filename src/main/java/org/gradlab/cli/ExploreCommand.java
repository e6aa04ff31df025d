package org.gradlab.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradlab.explore.DerivationText;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.DescentText;
import org.gradlab.explore.DirectionText;
import org.gradlab.explore.DirectionalDerivatives;
import org.gradlab.explore.LimitTable;
import org.gradlab.explore.LimitText;
import org.gradlab.explore.PointReport;
import org.gradlab.explore.PointText;
import org.gradlab.expression.Derivation;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Point;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows a written function: its derivatives, and what they say at a point. */
@Command(name = "explore", description = "Show the derivatives of a written function and what they say at a point.")
final class ExploreCommand implements Callable<Integer> {

    private static final int DIRECTIONS = 16;

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPRESSION", description = "A function, such as 'w^4 - 8*w^2 + 2*w + 20'.")
    private String text;

    @Option(
            names = "--at",
            paramLabel = "NAME=VALUE",
            split = ",",
            description = "A point, such as w=4 or x=1,y=2: value, gradient, Hessian and the kind of the point.")
    private Map<String, Double> at = new LinkedHashMap<>();

    @Option(names = "--steps", description = "List the rules of differentiation as they are applied.")
    private boolean steps;

    @Option(names = "--limit", description = "Average rates of change at the point as h goes to 0.")
    private boolean limit;

    @Option(names = "--directions", description = "Directional derivatives around the point.")
    private boolean directions;

    @Option(names = "--descend", paramLabel = "RATE", description = "Descend from the point at this learning rate.")
    private double rate;

    @Option(names = "--descent-steps", description = "Steps of --descend.")
    private int descentSteps = 20;

    @Override
    public Integer call() throws IOException {
        Printer printer = new Printer(spec, parent.terminal());
        printer.lines(WrongUsage.checked(spec, this::lines));
        return 0;
    }

    private List<String> lines() {
        Expression function = Expression.parse(text).simplified();
        List<String> variables = List.copyOf(function.variables());
        List<String> lines = new ArrayList<>();
        for (String variable : variables) {
            Derivation derivation = Derivation.of(function, variable);
            if (at.isEmpty() || steps) {
                lines.add("d/d" + variable + " = " + derivation.result().text());
            }
            if (steps) {
                lines.addAll(DerivationText.lines(derivation));
            }
        }
        if (at.isEmpty()) {
            require(
                    !limit && !directions && rate == 0,
                    "--at: expected a point for --limit, --directions or --descend");
            return lines;
        }
        require(at.keySet().equals(new HashSet<>(variables)), "--at: expected values for " + variables);
        Point point =
                Point.of(variables, variables.stream().mapToDouble(at::get).toArray());
        lines.addAll(atPoint(function, Gradient.of(function, variables), point));
        return lines;
    }

    private List<String> atPoint(Expression function, Gradient gradient, Point point) {
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(PointText.lines(PointReport.of(Hessian.of(gradient), point)));
        if (limit) {
            for (String variable : function.variables()) {
                lines.add("");
                lines.addAll(LimitText.lines(LimitTable.of(function, point, variable)));
            }
        }
        if (directions) {
            lines.add("");
            DirectionalDerivatives.of(gradient, point, DIRECTIONS)
                    .ifPresent(found -> lines.addAll(DirectionText.lines(found)));
        }
        if (rate != 0) {
            lines.add("");
            lines.addAll(DescentText.lines(DescentTable.of(gradient, point, rate, descentSteps)));
        }
        return lines;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
