package org.gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.FunctionConfig;
import org.gradlab.config.LoadedConfig;
import org.gradlab.expression.Expression;
import org.gradlab.expression.TestFunction;
import org.gradlab.objective.StartValues;
import org.gradlab.objective.VariableStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PreparedFunctionTest {

    @Test
    void variablesAndStartsStandInTheOrderOfTheConfig() throws ConfigException {
        PreparedFunction function = prepared("{expression: x + 2*y}", "{y: 1, x: [5, 6]}");

        assertThat(function.function()).isEqualTo(Expression.parse("x + 2*y"));
        assertThat(function.variables()).containsExactly("y", "x");
        assertThat(function.starts())
                .extracting(start -> start.values().toString())
                .containsExactly("Listed[values=[1.0]]", "Listed[values=[5.0, 6.0]]");
    }

    @ParameterizedTest
    @EnumSource
    void everyTestFunctionIsKnownByItsName(TestFunction function) throws ConfigException {
        assertThat(prepared("{function: " + function.title() + "}", "").function())
                .isEqualTo(function.expression(function.fewestVariables()));
    }

    @Test
    void variablesOfANamedFunctionAreInNaturalOrderWithoutAStart() throws ConfigException {
        PreparedFunction function = prepared("{function: parabola, variables: 12}", "");

        assertThat(function.variables())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 12).mapToObj(i -> "x" + i).toList());
        assertThat(function.starts()).hasSize(12).containsOnly(new VariableStart(new StartValues.Uniform(-5, 5), true));
    }

    @Test
    void controlCharactersOfAnExpressionAreNotShownAsThemselves() {
        assertThatThrownBy(() -> prepared("{expression: \"w^2 + \\e[31m\"}", ""))
                .hasMessageContaining("\\u001B")
                .hasMessageNotContaining("\u001B");
    }

    @Test
    void mistakeInAnExpressionIsShownWithACaret() {
        assertThatThrownBy(() -> prepared("{expression: \"w^2 + * w\"}", "{w: 1}"))
                .isInstanceOf(ConfigException.class)
                .hasMessage(String.format("f.yaml:1:25: objective.expression: expected a function such as w^2 + 3*w; "
                        + "found a mistake in column 7: expected a number, a variable, a function or '(' but found '*'%n"
                        + "  w^2 + * w%n"
                        + "        ^"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{expression: 2 + pi} | {w: 1} | 1:25: objective.expression: expected a function of at least one variable; found \"2 + pi\"",
                "{expression: width^2} | {widht: 1} | 2:9: start.widht: expected one of the variables width; found \"widht\"; did you mean \"width\"?",
                "{expression: x + y} | {x: 1} | 2:8: start.y: expected a start, as for every variable; found nothing: the key is missing",
                "{expression: x + y} | '' | 1:1: start.x: expected a start, as for every variable; found nothing: the key is missing",
                "{expression: x + 1} | {x: 1, e: 2} | 2:15: start.e: expected the name of a variable, which a constant, a function or other text cannot be; found \"e\"",
                "{expression: x} | {x: 1, sin: 2} | 2:15: start.sin: expected the name of a variable, which a constant, a function or other text cannot be; found \"sin\"",
                "{expression: x} | {x: 1, -x: 2} | 2:15: start.-x: expected the name of a variable, which a constant, a function or other text cannot be; found \"-x\"",
                "{function: himmelblau} | {x: 1, w: 2} | 2:15: start.w: expected one of the variables x, y; found \"w\"; did you mean \"x\"?",
                "{function: himmelblau, variables: 3} | '' | 1:46: objective.variables: expected 2, the number of variables of himmelblau; found 3",
                "{function: rosenbrock, variables: 1} | '' | 1:46: objective.variables: expected from 2 to 50, the number of variables of rosenbrock; found 1"
            })
    void functionThatDoesNotFitItsStartsIsRejected(String objective, String start, String message) {
        assertThatThrownBy(() -> prepared(objective, start))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("f.yaml:" + message);
    }

    private static PreparedFunction prepared(String objective, String start) throws ConfigException {
        String text = "objective: " + objective + "\n" + (start.isEmpty() ? "" : "start: " + start + "\n")
                + "optimizer: {learningRate: 0.1}\ntraining: {steps: 10}\n";
        LoadedConfig loaded = ConfigLoader.parse("f.yaml", text, List.of());
        return PreparedFunction.of((FunctionConfig) loaded.config().objective(), loaded.positions());
    }
}
