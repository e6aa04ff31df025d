package org.gradlab.expression;

/**
 * The nodes of expressions that are formed one after the other. Rules can make derivatives that grow exponentially with what they come
 * from; the time and the memory that a gradient takes are bounded by a bound of the nodes on the way to it.
 */
final class NodeCount {
    static final int MOST = 200_000;

    private long nodes;

    /** Counts another expression, and gives it back. */
    Expression add(Expression expression) {
        nodes += expression.size();
        if (nodes > MOST) {
            throw new LongDerivativeException("more than the %d nodes that derivatives may take".formatted(MOST));
        }
        return expression;
    }
}
