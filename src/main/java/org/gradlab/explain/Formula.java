package org.gradlab.explain;

import java.util.List;

/** A formula, to be written as text, in LaTeX or in MathML. */
public sealed interface Formula {

    /** A letter with an index, such as W_1; the index may be empty. */
    record Symbol(String letter, String index) implements Formula {}

    /** A partial derivative of L, such as dL/da_1. */
    record Derivative(Symbol by) implements Formula {}

    /** A function of an argument, such as sigmoid(z_1); with a prime its derivative. */
    record Applied(String function, boolean isPrimed, Formula argument) implements Formula {}

    /** A matrix turned. */
    record Transposed(Formula of) implements Formula {}

    /** Numbers; a single one stands without brackets. */
    record Numbers(Matrix matrix) implements Formula {}

    /** Rows and columns in place of numbers. */
    record Shape(int rows, int columns) implements Formula {}

    /** What has no other form. */
    record Words(String text, String latex) implements Formula {}

    /** Formulas with an operator between them. */
    record Joined(Operator operator, List<Formula> parts) implements Formula {

        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** What stands between formulas. */
    enum Operator {
        /** The matrix product, for which nothing is written. */
        PRODUCT,
        /** The product number by number. */
        ELEMENTWISE,
        PLUS,
        MINUS
    }

    static Symbol symbol(String letter, int index) {
        return new Symbol(letter, Integer.toString(index));
    }

    static Derivative derivative(String letter, int index) {
        return new Derivative(symbol(letter, index));
    }

    static Formula number(double value) {
        return new Numbers(Matrix.number(value));
    }

    static Formula numbers(Matrix matrix) {
        return new Numbers(matrix);
    }

    static Formula product(Formula... parts) {
        return new Joined(Operator.PRODUCT, List.of(parts));
    }

    static Formula elementwise(Formula... parts) {
        return new Joined(Operator.ELEMENTWISE, List.of(parts));
    }

    static Formula plus(Formula... parts) {
        return new Joined(Operator.PLUS, List.of(parts));
    }

    static Formula minus(Formula... parts) {
        return new Joined(Operator.MINUS, List.of(parts));
    }

    static Formula turned(Formula of) {
        return new Transposed(of);
    }

    static Formula shape(Matrix matrix) {
        return new Shape(matrix.rows(), matrix.columns());
    }
}
