package org.gradlab.expression;

import java.util.ArrayList;
import java.util.List;

/** The second partial derivatives of an expression, {@code rows[i][j] = d2f/(d(variables[i]) d(variables[j]))}; symmetric. */
public record Hessian(Gradient gradient, List<List<Expression>> rows) {

    public Hessian {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * The Hessian to a gradient; each entry below the diagonal is the one above it.
     *
     * @throws LongDerivativeException if one of the derivatives, or all of them together, are too long
     */
    public static Hessian of(Gradient gradient) {
        List<String> variables = gradient.variables();
        NodeCount nodes = new NodeCount();
        List<List<Expression>> rows = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            List<Expression> row = new ArrayList<>();
            for (int j = 0; j < variables.size(); j++) {
                row.add(
                        j < i
                                ? rows.get(j).get(i)
                                : nodes.add(gradient.partials().get(i).derivative(variables.get(j))));
            }
            rows.add(row);
        }
        return new Hessian(gradient, rows);
    }

    /** The Hessian at a point, [variables, variables]; a row exists only where its slope does. */
    public List<List<Value>> at(Point point) {
        List<Value> slopes = gradient.at(point);
        List<List<Value>> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            values.add(Gradient.where(slopes.get(i), rows.get(i), point));
        }
        return values;
    }
}
