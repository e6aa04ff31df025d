package org.gradlab.expression;

import java.util.List;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Constant;

/** How the letter e of a written function was read, which is a number in e^x and a variable in a*e + b. */
public enum EulerReading {
    /** There is no e, or it was declared which names are variables. */
    CERTAIN,
    /** As Euler's number. */
    NUMBER,
    /** As a variable, because another of the letters around it is one too and nothing is an exponent of e. */
    VARIABLE;

    /** The letters that people take for variables together with e. */
    private static final List<String> NEIGHBORS = List.of("a", "b", "c", "d", "f", "g", "h");

    /** How e is to be read in a function that was parsed with e as the number. */
    static EulerReading of(Expression function) {
        if (!function.contains(Constant.E::equals)) {
            return CERTAIN;
        }
        boolean hasNeighbor = NEIGHBORS.stream().anyMatch(function::dependsOn);
        return hasNeighbor && !function.contains(EulerReading::isExponential) ? VARIABLE : NUMBER;
    }

    private static boolean isExponential(Expression expression) {
        return expression instanceof Binary power
                && power.operator() == Operator.POWER
                && power.left() == Constant.E
                && !power.right().variables().isEmpty();
    }
}
