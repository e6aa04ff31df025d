package org.gradlab.bench;

import java.util.List;
import java.util.Set;
import org.gradlab.expression.Expression;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.objective.Objective;

/**
 * A written function whose descent is timed.
 *
 * @param name what the user calls it
 * @param shape the function
 */
public record FunctionWorkload(String name, String shape) implements Workload {

    @Override
    public int batch() {
        return 0;
    }

    @Override
    public Objective objective() {
        Expression function = Expression.parse(shape);
        return new FunctionObjective(function, List.copyOf(function.variables()), Set.of());
    }
}
