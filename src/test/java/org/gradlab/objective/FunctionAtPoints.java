package org.gradlab.objective;

import java.util.List;
import java.util.Set;
import org.gradlab.array.Engine;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Point;
import org.gradlab.state.StateSpace;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/**
 * A function and its gradient at several points, a member each.
 *
 * @param gradients [members, trainable variables]
 */
record FunctionAtPoints(List<String> variables, List<Point> points, Observation observation, double[] gradients) {

    static FunctionAtPoints of(Expression function, Engine engine, List<Point> points) {
        return evaluate(function, engine, points, Set.of());
    }

    static FunctionAtPoints frozen(Expression function, Engine engine, List<Point> points, String frozen) {
        return evaluate(function, engine, points, Set.of(frozen));
    }

    double value(int member) {
        return observation.memberValues()[2 * member];
    }

    double slope(int member, int variable) {
        return gradients[member * variables.size() + variable];
    }

    private static FunctionAtPoints evaluate(
            Expression function, Engine engine, List<Point> points, Set<String> frozen) {
        List<String> variables = List.copyOf(function.variables());
        FunctionObjective objective = new FunctionObjective(function, variables, frozen);
        Workspace workspace = Workspace.of(engine.block(points.size()), new StateSpace(objective.slots()));
        for (String variable : variables) {
            double[] coordinates = points.stream()
                    .mapToDouble(point -> point.coordinate(variable))
                    .toArray();
            workspace.state().get(variable).load(coordinates, 0);
        }
        Evaluator evaluator = objective.evaluator(workspace);
        Step step = Step.training(0);
        evaluator.gradient(step);
        Observation observation = evaluator.observe(step);
        return new FunctionAtPoints(
                variables, points, observation, workspace.gradients().flat().toDoubles());
    }
}
