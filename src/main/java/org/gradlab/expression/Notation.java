package org.gradlab.expression;

import java.math.BigDecimal;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Constant;
import org.gradlab.expression.Expression.Derivative;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Expression.Negation;
import org.gradlab.expression.Expression.Softmax;
import org.gradlab.expression.Expression.Variable;

/** The canonical way of writing an expression: as few parentheses as its parser needs, spaces around + and - alone. */
final class Notation {
    private static final double LARGEST_PLAIN = 1e15;
    private static final double SMALLEST_PLAIN = 1e-4;

    private final StringBuilder text = new StringBuilder();

    private Notation() {}

    static String write(Expression expression) {
        Notation notation = new Notation();
        notation.append(expression);
        return notation.text.toString();
    }

    /** A number in the shortest form that reads back as the same double: 20, 0.5, 1e-9. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        return size < LARGEST_PLAIN && size >= SMALLEST_PLAIN
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }

    private void append(Expression expression) {
        if (expression instanceof Literal literal) {
            text.append(number(literal.value()));
        } else if (expression instanceof Constant constant) {
            text.append(constant.symbol());
        } else if (expression instanceof Variable variable) {
            text.append(variable.name());
        } else if (expression instanceof Negation negation) {
            text.append('-');
            append(negation.operand(), Binding.NEGATION);
        } else if (expression instanceof Binary binary) {
            appendBinary(binary);
        } else if (expression instanceof Call call) {
            text.append(call.function().symbol());
            appendInParentheses(call.argument());
        } else if (expression instanceof Softmax softmax) {
            appendSoftmax(softmax);
        } else if (expression instanceof Derivative derivative) {
            text.append("d/d").append(derivative.variable()).append(' ');
            appendInParentheses(derivative.operand());
        }
    }

    private void appendBinary(Binary binary) {
        Operator operator = binary.operator();
        if (operator.isWrittenAsFunction()) {
            text.append(operator.symbol()).append('(');
            append(binary.left());
            text.append(", ");
            append(binary.right());
            text.append(')');
            return;
        }
        Binding binding = Binding.of(operator);
        append(binary.left(), binding == Binding.POWER ? Binding.ATOM : binding);
        text.append(binding == Binding.SUM ? " " + operator.symbol() + " " : operator.symbol());
        appendRight(binary.right(), binding);
    }

    private void appendSoftmax(Softmax softmax) {
        text.append(Parser.SOFTMAX).append('(');
        for (int i = 0; i < softmax.logits().size(); i++) {
            text.append(i == 0 ? "" : ", ");
            append(softmax.logits().get(i));
        }
        text.append(")[").append(softmax.index()).append(']');
    }

    /** {@code x^-2} reads well, {@code 2*-x} does not. */
    private void appendRight(Expression right, Binding binding) {
        if (right instanceof Negation && binding != Binding.POWER) {
            appendInParentheses(right);
        } else {
            append(right, binding == Binding.POWER ? Binding.NEGATION : binding.tighter());
        }
    }

    /** In parentheses where it binds less tightly than its place demands. */
    private void append(Expression expression, Binding demanded) {
        if (Binding.of(expression).compareTo(demanded) < 0) {
            appendInParentheses(expression);
        } else {
            append(expression);
        }
    }

    private void appendInParentheses(Expression expression) {
        text.append('(');
        append(expression);
        text.append(')');
    }
}
