package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(w - 3)^2 | w^2 - 6*w + 9",
                "-(x + 1)*(1 - x) | x^2 - 1",
                "(x + y)^3 | x^3 + 3*x^2*y + 3*x*y^2 + y^3",
                "x*(x + 2)/4 | x^2/4 + x/2",
                "(0.1 + x)^2 | x^2 + 0.2*x + 0.01",
                "(x - pi)^2 | x^2 - 2*pi*x + pi^2",
                "(x + 1)^2 - (x - 1)^2 | 4*x",
                "(x^2 + y - 11)^2 + (x + y^2 - 7)^2 | x^4 + y^4 + 2*x^2*y + 2*x*y^2 - 21*x^2 - 13*y^2 - 14*x - 22*y + 170"
            })
    void productsOfSumsAreMultipliedOut(String text, String expanded) {
        assertThat(Expression.parse(text).expanded().map(Expression::text)).contains(expanded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "x^2 + 3*y^2",
                "20 + x - 4*x^2",
                "sin((x + 1)^2)",
                "(x + 1)^0.5",
                "1/(x + 1)",
                "x/0",
                "(x + 1)^21",
                "(a + b + c + d + 1)^9",
                "max(x, 1)^2"
            })
    void whatIsNoPolynomialOrAlreadyASumOrTooLongIsLeft(String text) {
        assertThat(Expression.parse(text).expanded()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(1, 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theExpansionIsTheSameFunction(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Expression function = Expression.parse(polynomial(random, 3));
            Point point = Point.of(List.of("x", "y"), random.nextDouble(), random.nextDouble());
            double expanded = function.expanded().orElse(function).number(point);
            assertThat(expanded)
                    .as("%s at %s, seed %d", function.text(), point.text(), seed)
                    .isCloseTo(function.number(point), within(1e-9));
        }
    }

    /** Nested as deeply as asked; all numbers are small. */
    private static String polynomial(Random random, int depth) {
        if (depth == 0) {
            return List.of("x", "y", "1", "0.5", "2").get(random.nextInt(5));
        }
        String u = "(" + polynomial(random, depth - 1) + ")";
        String v = "(" + polynomial(random, depth - 1) + ")";
        return switch (random.nextInt(6)) {
            case 0 -> u + "^" + random.nextInt(3);
            case 1 -> "-" + u;
            case 2 -> u + "*" + v;
            case 3 -> u + "/4";
            case 4 -> u + " - " + v;
            default -> u + " + " + v;
        };
    }
}
