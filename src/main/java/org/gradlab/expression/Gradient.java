package org.gradlab.expression;

import java.util.List;

/** The partial derivatives of an expression, {@code partials[i] = df/d(variables[i])}; as a vector it points uphill. */
public record Gradient(Expression function, List<String> variables, List<Expression> partials) {

    public Gradient {
        variables = List.copyOf(variables);
        partials = List.copyOf(partials);
    }

    /**
     * The gradient by the given variables, in their order; the others are held constant.
     *
     * @throws LongDerivativeException if one of the derivatives, or all of them together, are too long
     */
    public static Gradient of(Expression function, List<String> variables) {
        NodeCount nodes = new NodeCount();
        return new Gradient(
                function,
                variables,
                variables.stream()
                        .map(variable -> nodes.add(function.derivative(variable)))
                        .toList());
    }

    /**
     * The gradient at a point, [variables]. Where the function has no value it has no slope, whatever the formula gives: 1/x is the
     * derivative of log(x), and exists at -1. At a kink there is none either, even if both sides happen to have the same slope.
     */
    public List<Value> at(Point point) {
        return where(function.at(point), partials, point);
    }

    /** The values of derivatives, which exist only where that which they are derived from does. */
    static List<Value> where(Value source, List<Expression> derivatives, Point point) {
        return derivatives.stream()
                .map(derivative -> source.isDefined() ? derivative.at(point) : source)
                .toList();
    }
}
