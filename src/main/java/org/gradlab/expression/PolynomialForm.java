package org.gradlab.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The coefficients of an expression that is a polynomial, lowest power first; empty where it is none, or too long to be handled exactly. */
final class PolynomialForm {
    private static final int LARGEST_DEGREE = 60;

    private PolynomialForm() {}

    static Optional<List<Coefficient>> of(Expression expression, String variable) {
        if (expression instanceof Expression.Literal literal) {
            return Optional.of(List.of(Coefficient.of(literal.value())));
        }
        if (expression instanceof Expression.Variable named) {
            return named.name().equals(variable)
                    ? Optional.of(List.of(Coefficient.ZERO, Coefficient.ONE))
                    : Optional.empty();
        }
        if (expression instanceof Expression.Negation negation) {
            return of(negation.operand(), variable).map(PolynomialForm::negated);
        }
        return expression instanceof Expression.Binary binary ? of(binary, variable) : Optional.empty();
    }

    private static Optional<List<Coefficient>> of(Expression.Binary binary, String variable) {
        Optional<List<Coefficient>> left = of(binary.left(), variable);
        Optional<List<Coefficient>> right = of(binary.right(), variable);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        List<Coefficient> u = left.get();
        List<Coefficient> v = right.get();
        return switch (binary.operator()) {
            case SUM -> Optional.of(sum(u, v));
            case DIFFERENCE -> Optional.of(sum(u, negated(v)));
            case PRODUCT -> product(u, v);
            case QUOTIENT ->
                v.size() == 1 && !v.get(0).isZero()
                        ? product(u, List.of(v.get(0).inverse()))
                        : Optional.empty();
            case POWER -> power(u, v);
            case MINIMUM, MAXIMUM -> Optional.empty();
        };
    }

    private static List<Coefficient> negated(List<Coefficient> u) {
        return u.stream().map(Coefficient::negated).toList();
    }

    private static List<Coefficient> sum(List<Coefficient> u, List<Coefficient> v) {
        List<Coefficient> sum = new ArrayList<>(u.size() >= v.size() ? u : v);
        List<Coefficient> shorter = u.size() >= v.size() ? v : u;
        for (int i = 0; i < shorter.size(); i++) {
            sum.set(i, sum.get(i).plus(shorter.get(i)));
        }
        return sum;
    }

    private static Optional<List<Coefficient>> product(List<Coefficient> u, List<Coefficient> v) {
        int size = u.size() + v.size() - 1;
        if (size > LARGEST_DEGREE + 1) {
            return Optional.empty();
        }
        List<Coefficient> product = new ArrayList<>(Collections.nCopies(size, Coefficient.ZERO));
        for (int i = 0; i < u.size(); i++) {
            for (int j = 0; j < v.size(); j++) {
                product.set(i + j, product.get(i + j).plus(u.get(i).times(v.get(j))));
            }
        }
        return Optional.of(product);
    }

    private static Optional<List<Coefficient>> power(List<Coefficient> base, List<Coefficient> exponent) {
        double count = exponent.size() == 1 ? exponent.get(0).value() : -1;
        if (count < 0 || count > LARGEST_DEGREE || count != Math.rint(count)) {
            return Optional.empty();
        }
        Optional<List<Coefficient>> power = Optional.of(List.of(Coefficient.ONE));
        for (int i = 0; i < count && power.isPresent(); i++) {
            power = product(power.get(), base);
        }
        return power;
    }
}
