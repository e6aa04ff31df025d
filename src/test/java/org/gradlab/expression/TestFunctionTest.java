package org.gradlab.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TestFunctionTest {

    static Stream<Arguments> sizes() {
        return Stream.of(TestFunction.values())
                .flatMap(function -> Stream.of(1, 2, 3, 50)
                        .filter(n -> n >= function.fewestVariables() && n <= function.mostVariables())
                        .map(n -> Arguments.of(function, n)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void knownMinimaHaveTheirKnownValues(TestFunction function, int n) {
        Expression expression = function.expression(n);
        assertThat(expression.variables()).hasSize(n);
        for (KnownMinimum minimum : function.minima(n)) {
            assertThat(expression.number(minimum.point())).isCloseTo(minimum.value(), within(1e-11 * n));
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void slopesVanishAtKnownMinima(TestFunction function, int n) {
        Gradient gradient = Gradient.of(
                function.expression(n), List.copyOf(function.expression(n).variables()));
        for (KnownMinimum minimum : function.minima(n)) {
            for (Value slope : gradient.at(minimum.point())) {
                if (function == TestFunction.ACKLEY) {
                    assertThat(slope.isDefined()).isFalse();
                } else {
                    assertThat(slope.number().orElseThrow()).isCloseTo(0, within(1e-12));
                }
            }
        }
    }

    @Test
    void aSizeThatAFunctionHasNotIsRefused() {
        assertThatThrownBy(() -> TestFunction.HIMMELBLAU.expression(3))
                .hasMessage("himmelblau is a function of 2 variables, not 3");
        assertThatThrownBy(() -> TestFunction.ROSENBROCK.minima(1))
                .hasMessage("rosenbrock takes 2 to 50 variables, not 1");
    }
}
