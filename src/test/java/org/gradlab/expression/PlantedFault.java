package org.gradlab.expression;

import static org.gradlab.expression.Nodes.call;
import static org.gradlab.expression.Nodes.difference;
import static org.gradlab.expression.Nodes.number;
import static org.gradlab.expression.Nodes.power;
import static org.gradlab.expression.Nodes.product;
import static org.gradlab.expression.Nodes.quotient;
import static org.gradlab.expression.Nodes.sum;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gradlab.expression.Derivation.Step;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Derivative;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Expression.Negation;
import org.gradlab.expression.Expression.Softmax;
import org.gradlab.expression.Expression.Variable;

/** A rule of differentiation as a hurried person gets it wrong. */
public enum PlantedFault {
    IDENTITY_IS_TWO(d -> d.operand() instanceof Variable v && v.name().equals(d.variable()) ? number(2) : null),
    NEGATION_LOST(d -> d.operand() instanceof Negation n ? slope(d, n.operand()) : null),
    SUM_LOSES_ITS_LAST_TERM(binary(Operator.SUM, (d, b) -> slope(d, b.left()))),
    DIFFERENCE_ADDS(binary(Operator.DIFFERENCE, (d, b) -> sum(slope(d, b.left()), slope(d, b.right())))),
    DIFFERENCE_LOSES_ITS_LAST_TERM(binary(Operator.DIFFERENCE, (d, b) -> slope(d, b.left()))),
    PRODUCT_LOSES_ITS_SECOND_TERM(binary(Operator.PRODUCT, (d, b) -> product(slope(d, b.left()), b.right()))),
    PRODUCT_OF_SLOPES(binary(Operator.PRODUCT, (d, b) -> product(slope(d, b.left()), slope(d, b.right())))),
    QUOTIENT_OF_SLOPES(binary(Operator.QUOTIENT, (d, b) -> quotient(slope(d, b.left()), b.right()))),
    QUOTIENT_ADDS(binary(
            Operator.QUOTIENT,
            (d, b) -> quotient(
                    sum(product(slope(d, b.left()), b.right()), product(b.left(), slope(d, b.right()))),
                    power(b.right(), number(2))))),
    QUOTIENT_FORGETS_THE_SQUARE(binary(
            Operator.QUOTIENT,
            (d, b) -> quotient(
                    difference(product(slope(d, b.left()), b.right()), product(b.left(), slope(d, b.right()))),
                    b.right()))),
    POWER_KEEPS_ITS_EXPONENT(binary(
            Operator.POWER, (d, b) -> product(product(b.right(), d.operand()), slope(d, b.left())))),
    POWER_FORGETS_ITS_FACTOR(binary(
            Operator.POWER,
            (d, b) -> product(power(b.left(), difference(b.right(), Literal.ONE)), slope(d, b.left())))),
    MINIMUM_TAKES_THE_LEFT(binary(Operator.MINIMUM, (d, b) -> slope(d, b.left()))),
    MAXIMUM_TAKES_THE_OTHER(binary(
            Operator.MAXIMUM,
            (d, b) -> sum(
                    product(call(Elementary.STEP, difference(b.right(), b.left())), slope(d, b.left())),
                    product(call(Elementary.STEP, difference(b.left(), b.right())), slope(d, b.right()))))),
    CHAIN_FORGOTTEN(d -> d.operand() instanceof Call c && !(c.argument() instanceof Variable)
            ? Slope.of(c).expression()
            : null),
    LOGARITHM(function(Elementary.LOG, u -> quotient(Literal.ONE, power(u, number(2))))),
    SQUARE_ROOT(function(Elementary.SQRT, u -> quotient(Literal.ONE, call(Elementary.SQRT, u)))),
    EXPONENTIAL(function(Elementary.EXP, u -> product(u, call(Elementary.EXP, u)))),
    SINE(function(Elementary.SIN, u -> new Negation(call(Elementary.COS, u)))),
    COSINE(function(Elementary.COS, u -> call(Elementary.SIN, u))),
    TANGENT(function(Elementary.TAN, u -> difference(power(call(Elementary.TAN, u), number(2)), Literal.ONE))),
    HYPERBOLIC_TANGENT(function(Elementary.TANH, u -> call(Elementary.SECH, u))),
    HYPERBOLIC_SECANT(function(Elementary.SECH, u -> product(call(Elementary.SECH, u), call(Elementary.TANH, u)))),
    SIGMOID(function(Elementary.SIGMOID, u -> power(call(Elementary.SIGMOID, u), number(2)))),
    SOFTPLUS(function(Elementary.SOFTPLUS, u -> call(Elementary.TANH, u))),
    RECTIFIER(function(Elementary.RELU, u -> Literal.ONE)),
    ABSOLUTE_VALUE(function(Elementary.ABS, u -> call(Elementary.STEP, u))),
    SOFTMAX_OF_ITS_OWN_LOGIT_ALONE(softmax((d, s) ->
            product(difference(Literal.ONE, s), slope(d, s.logits().get(s.index()))))),
    SOFTMAX_WITHOUT_SHARES(softmax((d, s) -> s.logits().stream()
            .<Expression>map(logit -> difference(slope(d, s.logits().get(s.index())), slope(d, logit)))
            .reduce(Literal.ZERO, Nodes::sum)));

    /** Made of lambdas that hold nothing. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Derivative, Optional<Expression>> wrong;

    PlantedFault(Function<Derivative, Expression> wrong) {
        this.wrong = wrong.andThen(Optional::ofNullable);
    }

    /** The gradient with this fault wherever its rule applies. */
    public Gradient gradient(Expression function, List<String> variables) {
        return new Gradient(
                function,
                variables,
                variables.stream()
                        .map(variable ->
                                Derivation.of(function, variable, this::step).result())
                        .toList());
    }

    private Step step(Derivative derivative) {
        Step right = Differentiation.step(derivative);
        return derivative.operand().dependsOn(derivative.variable())
                ? wrong.apply(derivative)
                        .map(to -> new Step(right.rules(), derivative, to))
                        .orElse(right)
                : right;
    }

    private static Expression slope(Derivative derivative, Expression part) {
        return new Derivative(part, derivative.variable());
    }

    private static Function<Derivative, Expression> binary(
            Operator operator, BiFunction<Derivative, Binary, Expression> wrong) {
        return d -> d.operand() instanceof Binary b && b.operator() == operator ? wrong.apply(d, b) : null;
    }

    /** A factor of the softmax itself. */
    private static Function<Derivative, Expression> softmax(BiFunction<Derivative, Softmax, Expression> wrong) {
        return d -> d.operand() instanceof Softmax s ? product(s, wrong.apply(d, s)) : null;
    }

    private static Function<Derivative, Expression> function(Elementary function, UnaryOperator<Expression> wrong) {
        return d -> d.operand() instanceof Call c && c.function() == function
                ? product(wrong.apply(c.argument()), slope(d, c.argument()))
                : null;
    }
}
