package org.gradlab.expression;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Constant;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Expression.Negation;
import org.gradlab.expression.Expression.Softmax;
import org.gradlab.expression.Expression.Variable;

/** Expressions of x and y drawn from a seed: every kind of node, small numbers. */
public final class RandomExpressions {
    private static final double[] NUMBERS = {0, 1, 2, 3, 0.5, 0.1, 10, 1.75};
    private static final double[] COORDINATES = {0, 1, -1, 2, 0.5, -0.25};

    private final Random random;

    /** Draws from this seed. */
    public RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    /** The next expression, of at most so many levels above its leaves. */
    public Expression next(int depth) {
        int kind = depth == 0 ? random.nextInt(4) : random.nextInt(13);
        return switch (kind) {
            case 0 -> new Literal(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 1 -> random.nextInt(4) == 0 ? any(Constant.values()) : new Variable("y");
            case 2, 3 -> new Variable("x");
            case 4 -> new Negation(next(depth - 1));
            case 5, 6 -> new Call(any(Elementary.values()), next(depth - 1));
            case 7 -> softmax(depth);
            default -> binary(depth);
        };
    }

    private Expression softmax(int depth) {
        List<Expression> logits = Stream.generate(() -> next(depth - 1))
                .limit(2 + random.nextInt(2))
                .toList();
        return new Softmax(logits, random.nextInt(logits.size()));
    }

    private Expression binary(int depth) {
        Operator operator = any(Operator.values());
        Expression right =
                operator == Operator.POWER && random.nextInt(4) > 0 ? new Literal(random.nextInt(4)) : next(depth - 1);
        return new Binary(operator, next(depth - 1), right);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** A point of the plane: often one of the special values, where things fail to exist. */
    public Point point() {
        return new Point(Map.of("x", coordinate(), "y", coordinate()));
    }

    /** A point where no kink or pole is to be expected. */
    Point ordinaryPoint() {
        return new Point(Map.of("x", 3 * random.nextDouble() - 1, "y", 3 * random.nextDouble() - 1));
    }

    private double coordinate() {
        return random.nextBoolean() ? COORDINATES[random.nextInt(COORDINATES.length)] : 4 * random.nextDouble() - 2;
    }
}
