package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParserFuzzTest {
    private static final int MUTANTS = 2000;
    private static final String ALPHABET = "xyw012.9eE+-*/^(),  _sincogpmax\t\u00e9\u2212\ud83d\ude00#\u00b2|[]=";
    private static final List<String> TEXTS = List.of(
            "w^4 - 8*w^2 + 2*w + 20",
            "(1 - x)^2 + 100*(y - x^2)^2",
            "-20*exp(-0.2*sqrt((x^2 + y^2)/2)) + e",
            "max(sigmoid(x), min(-y^-2, 1.5e-3))",
            "3x(x + 1) - softmax(x, 2y, 1)[2]");

    static LongStream seeds() {
        return LongStream.range(0, 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutilatedTextIsReadOrRefusedWithAColumnInside(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MUTANTS; i++) {
            String text = mutant(random);
            try {
                Expression expression = Expression.parse(text);
                assertThat(Expression.parse(expression.text())).as(text).isEqualTo(expression);
            } catch (SyntaxException error) {
                assertThat(error.column()).as(text).isBetween(1, text.length() + 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutilatedDefinitionsAreReadOrRefused(long seed) {
        Random random = new Random(100 + seed);
        for (int i = 0; i < MUTANTS; i++) {
            String text = "f(x, y) = " + mutant(random);
            int start = random.nextInt(text.length());
            try {
                Definition definition = Definition.of(text.substring(start), "");
                assertThat(definition.variables())
                        .as("%s, seed %d", text, seed)
                        .containsAll(definition.function().variables());
            } catch (IllegalArgumentException error) {
                assertThat(error).as(text).message().isNotBlank();
            }
        }
    }

    private static String mutant(Random random) {
        StringBuilder text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits && text.length() > 0; i++) {
            int at = random.nextInt(text.length());
            char letter = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, letter);
                case 2 -> text.setCharAt(at, letter);
                default -> text.append(text, at, text.length());
            }
        }
        return text.toString();
    }
}
