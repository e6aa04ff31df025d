package org.gradlab.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A function of named variables, as a tree: immutable, compared by structure. */
public sealed interface Expression {

    /** The expression that a person wrote, e.g. {@code w^4 - 8*w^2 + 2*w + 20}; {@link SyntaxException} points at what is wrong. */
    static Expression parse(String text) {
        return Parser.parse(text);
    }

    /** The same, where the names in {@code declared} are variables even if they are constants elsewhere, as {@code e} is. */
    static Expression parse(String text, Set<String> declared) {
        return Parser.parse(text, 0, declared);
    }

    /** The value at a point, in floating point; NaN where none exists, and {@link #at} says why. */
    double number(Point point);

    /** The value at a point, or the reason why there is none. */
    default Value at(Point point) {
        double number = number(point);
        return Double.isFinite(number) ? new Value.Defined(number) : UndefinedSearch.find(this, point);
    }

    /** The parts that this node combines, left to right; empty for a leaf. */
    List<Expression> parts();

    /** The same node with each part replaced by what {@code change} makes of it. */
    Expression withParts(UnaryOperator<Expression> change);

    /** The number of its nodes. */
    default int size() {
        int size = 1;
        for (Expression part : parts()) {
            size += part.size();
        }
        return size;
    }

    /** The number of nodes on the longest way from here down to a leaf. */
    default int depth() {
        int deepest = 0;
        for (Expression part : parts()) {
            deepest = Math.max(deepest, part.depth());
        }
        return 1 + deepest;
    }

    /** The names of all variables in it, sorted. */
    default SortedSet<String> variables() {
        SortedSet<String> names = new TreeSet<>();
        parts().forEach(part -> names.addAll(part.variables()));
        return names;
    }

    /** Whether this or a part of it is of that kind. */
    default boolean contains(Predicate<Expression> kind) {
        return kind.test(this) || parts().stream().anyMatch(part -> part.contains(kind));
    }

    /** Whether the variable occurs in it; where it does not, the expression is a constant for d/d(variable). */
    default boolean dependsOn(String variable) {
        return parts().stream().anyMatch(part -> part.dependsOn(variable));
    }

    /** Whether it is known to have a value at every point of real space; false also means not known. */
    default boolean isTotal() {
        return DomainFacts.isTotal(this);
    }

    /** The canonical text, e.g. {@code 4*w^3 - 16*w + 2}; parsing it gives the same tree. */
    default String text() {
        return Notation.write(this);
    }

    /** An equal function in fewer terms, with the same value wherever there is one and none where there is none. */
    default Expression simplified() {
        return Simplifier.simplify(this);
    }

    /** A polynomial multiplied out, by falling degree; empty where that changes nothing, or this is no polynomial, or it is too long. */
    default Optional<Expression> expanded() {
        return Expansion.of(this);
    }

    /** The partial derivative with respect to a variable, simplified; see {@link Derivation#of} for its limits. */
    default Expression derivative(String variable) {
        return Derivation.of(this, variable).result();
    }

    /** A number as written: finite and not negative, so that a minus sign is always a {@link Negation}. */
    record Literal(double value) implements Expression {
        public static final Literal ZERO = new Literal(0);
        public static final Literal ONE = new Literal(1);

        public Literal {
            if (!Double.isFinite(value) || value < 0 || Double.compare(value, -0.0) == 0) {
                throw new IllegalArgumentException("a literal is finite and not negative, but was " + value);
            }
        }

        /** The number as an expression, negated where it is below zero. */
        public static Expression of(double number) {
            return number < 0 ? new Negation(new Literal(-number)) : new Literal(Math.abs(number));
        }

        @Override
        public double number(Point point) {
            return value;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public Expression withParts(UnaryOperator<Expression> change) {
            return this;
        }
    }

    /** A number with a name. */
    enum Constant implements Expression {
        PI("pi", Math.PI),
        E("e", Math.E);

        private final String symbol;
        private final double value;

        Constant(String symbol, double value) {
            this.symbol = symbol;
            this.value = value;
        }

        /** As it is written. */
        public String symbol() {
            return symbol;
        }

        /** The double nearest to it. */
        double value() {
            return value;
        }

        @Override
        public double number(Point point) {
            return value;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public Expression withParts(UnaryOperator<Expression> change) {
            return this;
        }
    }

    /** A variable, by its name. */
    record Variable(String name) implements Expression {
        @Override
        public double number(Point point) {
            return point.coordinate(name);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public Expression withParts(UnaryOperator<Expression> change) {
            return this;
        }

        @Override
        public SortedSet<String> variables() {
            return new TreeSet<>(List.of(name));
        }

        @Override
        public boolean dependsOn(String variable) {
            return name.equals(variable);
        }
    }

    /** -u. */
    record Negation(Expression operand) implements Expression {
        @Override
        public double number(Point point) {
            return -operand.number(point);
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }

        @Override
        public Expression withParts(UnaryOperator<Expression> change) {
            return new Negation(change.apply(operand));
        }
    }

    /** Two expressions joined by an operator: u + v, ..., max(u, v). */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public double number(Point point) {
            return operator.apply(left.number(point), right.number(point));
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public Expression withParts(UnaryOperator<Expression> change) {
            return new Binary(operator, change.apply(left), change.apply(right));
        }
    }

    /** A function of one argument, e.g. sigmoid(u). */
    record Call(Elementary function, Expression argument) implements Expression {
        @Override
        public double number(Point point) {
            return function.apply(argument.number(point));
        }

        @Override
        public List<Expression> parts() {
            return List.of(argument);
        }

        @Override
        public Expression withParts(UnaryOperator<Expression> change) {
            return new Call(function, change.apply(argument));
        }
    }

    /**
     * One component of a softmax, exp(u_i) / (exp(u_0) + ... + exp(u_n)); it has a value wherever the u have.
     *
     * @param logits u, at least two
     * @param index i, counted from 0
     */
    record Softmax(List<Expression> logits, int index) implements Expression {
        public Softmax {
            logits = List.copyOf(logits);
        }

        /** Another component of the same softmax. */
        Softmax component(int other) {
            return new Softmax(logits, other);
        }

        /** The same in exponentials, none of which can overflow: the largest logit is taken from all of them. */
        public Expression inExponentials() {
            Expression largest = logits.stream()
                    .reduce((u, v) -> new Binary(Operator.MAXIMUM, u, v))
                    .orElseThrow();
            List<Expression> powers = logits.stream()
                    .map(u -> Nodes.call(Elementary.EXP, Nodes.difference(u, largest)))
                    .toList();
            return Nodes.quotient(
                    powers.get(index), powers.stream().reduce(Nodes::sum).orElseThrow());
        }

        @Override
        public double number(Point point) {
            double[] u =
                    logits.stream().mapToDouble(logit -> logit.number(point)).toArray();
            double largest = Arrays.stream(u).reduce(Double.NEGATIVE_INFINITY, Math::max);
            double sum =
                    Arrays.stream(u).map(logit -> Math.exp(logit - largest)).reduce(0, Double::sum);
            return Math.exp(u[index] - largest) / sum;
        }

        @Override
        public List<Expression> parts() {
            return logits;
        }

        @Override
        public Expression withParts(UnaryOperator<Expression> change) {
            return new Softmax(logits.stream().map(change).toList(), index);
        }
    }

    /** d/dx(u), not yet worked out: stands only between the steps of a {@link Derivation}. */
    record Derivative(Expression operand, String variable) implements Expression {
        @Override
        public double number(Point point) {
            return operand.derivative(variable).number(point);
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }

        @Override
        public Expression withParts(UnaryOperator<Expression> change) {
            return new Derivative(change.apply(operand), variable);
        }
    }
}
