package org.gradlab.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradlab.expression.Expression.Derivative;

/**
 * A partial derivative and how it was found: each step names its rule and shows what it makes of one expression, as a textbook would.
 *
 * <p>The formula holds wherever the expression itself has a value; {@link Gradient} checks that before it gives a slope.
 */
public record Derivation(Expression expression, String variable, List<Step> steps, Expression result) {

    static final int LARGEST = 5000;
    static final int DEEPEST = 300;

    public Derivation {
        steps = List.copyOf(steps);
    }

    /**
     * One application of rules (the power rule together with the chain rule, where the base is a function itself): {@code from}, which is
     * to be differentiated, becomes {@code to}.
     */
    public record Step(List<Rule> rules, Expression from, Expression to) {
        public Step {
            rules = List.copyOf(rules);
        }

        /** E.g. "power rule and chain rule". */
        public String title() {
            return rules.stream().map(Rule::title).collect(Collectors.joining(" and "));
        }
    }

    /**
     * The derivation of d/d(variable) of the expression, outermost rule first, simplified at the end. A derivative can be as long as the
     * square of what it comes from, so that the repeatedly derived is refused beyond {@value #LARGEST} nodes or {@value #DEEPEST} levels,
     * and whatever makes more nodes on the way than {@link NodeCount} allows.
     *
     * @throws LongDerivativeException beyond these bounds
     */
    public static Derivation of(Expression expression, String variable) {
        if (expression.size() > LARGEST || expression.depth() > DEEPEST) {
            throw new LongDerivativeException("%d nodes in %d levels, where %d in %d are the most"
                    .formatted(expression.size(), expression.depth(), LARGEST, DEEPEST));
        }
        return of(expression, variable, Differentiation::step);
    }

    /** The same by rules of one's own. */
    static Derivation of(Expression expression, String variable, Function<Derivative, Step> rules) {
        List<Step> steps = new ArrayList<>();
        NodeCount nodes = new NodeCount();
        Function<Derivative, Step> applied = derivative -> {
            Step step = rules.apply(derivative);
            nodes.add(step.to());
            steps.add(step);
            return step;
        };
        Expression unsimplified = complete(new Derivative(expression, variable), applied);
        Expression result = unsimplified.simplified();
        if (!result.equals(unsimplified)) {
            steps.add(new Step(List.of(Rule.SIMPLIFICATION), unsimplified, result));
        }
        return new Derivation(expression, variable, steps, result);
    }

    /** Works out the derivatives in an expression, and those that the rules leave in their results. */
    private static Expression complete(Expression expression, Function<Derivative, Step> rules) {
        return expression instanceof Derivative derivative
                ? complete(rules.apply(derivative).to(), rules)
                : expression.withParts(part -> complete(part, rules));
    }
}
