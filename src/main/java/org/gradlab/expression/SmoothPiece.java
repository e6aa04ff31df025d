package org.gradlab.expression;

import static org.gradlab.expression.Nodes.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Literal;

/** Over which boxes a function is surely smooth: without a kink, a leap, a pole or an end of where it has values. */
public final class SmoothPiece {
    private final EnclosureProgram program;

    /** The pieces of a function of these variables. */
    public SmoothPiece(Expression function, List<String> variables) {
        List<Expression> expressions = new ArrayList<>(List.of(function));
        turns(function).distinct().forEach(expressions::add);
        this.program = EnclosureProgram.of(variables, expressions);
    }

    /**
     * Whether the function is smooth on a box; false also means not known.
     *
     * @param sides one for each variable
     */
    public boolean contains(List<Interval> sides) {
        List<Enclosure> enclosures = program.over(sides);
        return enclosures.get(0).isContinuous()
                && enclosures.subList(1, enclosures.size()).stream()
                        .allMatch(turn -> turn.values().sign() != 0);
    }

    /** All that must not become zero. */
    private static Stream<Expression> turns(Expression expression) {
        return Stream.concat(ownTurn(expression), expression.parts().stream().flatMap(SmoothPiece::turns));
    }

    private static Stream<Expression> ownTurn(Expression expression) {
        if (expression instanceof Call call) {
            return switch (call.function()) {
                case ABS, RELU, SIGN, STEP, SQRT -> Stream.of(call.argument());
                default -> Stream.of();
            };
        }
        if (expression instanceof Binary binary) {
            return switch (binary.operator()) {
                case MINIMUM, MAXIMUM -> Stream.of(difference(binary.left(), binary.right()));
                case POWER -> isNatural(binary.right()) ? Stream.of() : Stream.of(binary.left());
                default -> Stream.of();
            };
        }
        return Stream.of();
    }

    private static boolean isNatural(Expression exponent) {
        return exponent instanceof Literal literal
                && literal.value() >= 0
                && literal.value() == Math.rint(literal.value());
    }
}
