package org.gradlab.expression;

import java.util.List;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Negation;
import org.gradlab.expression.Expression.Softmax;
import org.gradlab.expression.Expression.Variable;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** Values with first and second derivatives by another library's automatic differentiation. */
final class HipparchusOracle {
    private final DSFactory factory;
    private final List<String> variables;
    private final Point point;

    HipparchusOracle(List<String> variables, Point point, int order) {
        this.factory = new DSFactory(variables.size(), order);
        this.variables = variables;
        this.point = point;
    }

    DerivativeStructure evaluate(Expression expression) {
        if (expression.variables().isEmpty()) {
            return factory.constant(expression.number(point));
        }
        if (expression instanceof Variable variable) {
            return factory.variable(variables.indexOf(variable.name()), point.coordinate(variable.name()));
        }
        if (expression instanceof Negation negation) {
            return evaluate(negation.operand()).negate();
        }
        if (expression instanceof Call call) {
            return call(call.function(), evaluate(call.argument()));
        }
        if (expression instanceof Softmax softmax) {
            return softmax(softmax.logits().stream().map(this::evaluate).toList(), softmax.index());
        }
        Binary binary = (Binary) expression;
        return binary(binary, evaluate(binary.left()), evaluate(binary.right()));
    }

    private DerivativeStructure softmax(List<DerivativeStructure> u, int index) {
        double largest =
                u.stream().mapToDouble(DerivativeStructure::getValue).max().orElseThrow();
        List<DerivativeStructure> powers =
                u.stream().map(logit -> logit.subtract(largest).exp()).toList();
        return powers.get(index)
                .divide(powers.stream().reduce(DerivativeStructure::add).orElseThrow());
    }

    private DerivativeStructure binary(Binary binary, DerivativeStructure u, DerivativeStructure v) {
        return switch (binary.operator()) {
            case SUM -> u.add(v);
            case DIFFERENCE -> u.subtract(v);
            case PRODUCT -> u.multiply(v);
            case QUOTIENT -> u.divide(v);
            case POWER -> isWholeNumber(binary.right()) ? u.pow((int) v.getValue()) : u.pow(v);
            case MINIMUM -> u.getValue() < v.getValue() ? u : v;
            case MAXIMUM -> u.getValue() > v.getValue() ? u : v;
        };
    }

    private boolean isWholeNumber(Expression exponent) {
        return exponent.variables().isEmpty() && exponent.number(point) == Math.rint(exponent.number(point));
    }

    private DerivativeStructure call(Elementary function, DerivativeStructure u) {
        return switch (function) {
            case EXP -> u.exp();
            case LOG -> u.log();
            case SQRT -> u.sqrt();
            case SIN -> u.sin();
            case COS -> u.cos();
            case TAN -> u.tan();
            case TANH -> u.tanh();
            case SECH -> u.cosh().reciprocal();
            case SIGMOID -> u.negate().exp().add(1).reciprocal();
            case SOFTPLUS -> u.exp().log1p();
            case RELU -> u.getValue() > 0 ? u : factory.constant(0);
            case ABS -> u.abs();
            case SIGN -> factory.constant(Math.signum(u.getValue()));
            case STEP -> factory.constant(u.getValue() > 0 ? 1 : 0);
        };
    }
}
