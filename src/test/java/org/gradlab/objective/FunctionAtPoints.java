package org.gradlab.objective;

import java.util.List;
import java.util.Set;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.MemberTransfer;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Point;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

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
        Block block = engine.block(points.size());
        Parameters parameters = objective.space().parameters(block);
        for (String variable : variables) {
            INDArray nd = MemberTransfer.zeros(points.size(), 1, 1);
            MemberTransfer.write(
                    nd,
                    0,
                    points.stream()
                            .mapToDouble(point -> point.coordinate(variable))
                            .toArray());
            parameters.get(variable).load(nd, 0);
        }
        Evaluator evaluator = objective.evaluator(block, parameters);
        Gradients gradients = objective.space().gradients(block);
        evaluator.gradient(0, gradients);
        Observation observation = evaluator.observe(gradients, objective.space().updates(block));
        return new FunctionAtPoints(
                variables, points, observation, gradients.flat().toDoubles());
    }
}
