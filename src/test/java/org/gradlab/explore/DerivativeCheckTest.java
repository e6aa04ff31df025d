package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gradlab.difference.Verdict;
import org.gradlab.difference.Verdict.Agrees;
import org.gradlab.difference.Verdict.CannotTell;
import org.gradlab.difference.Verdict.Differs;
import org.gradlab.explore.DerivativeCheck.Row;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DerivativeCheckTest {

    @ParameterizedTest
    @EnumSource(TestFunction.class)
    void rulesAndValuesAgreeOnTheTestFunctions(TestFunction function) {
        int n = Math.min(3, function.mostVariables());
        Expression expression = function.expression(n);
        List<String> variables = List.copyOf(expression.variables());
        Point point = Point.of(variables, Arrays.copyOf(new double[] {0.7, -1.3, 2.1}, n));
        DerivativeCheck check = DerivativeCheck.of(Gradient.of(expression, variables), List.of(point));
        assertThat(check.rows()).hasSize(n).allMatch(row -> row.verdict() instanceof Agrees);
    }

    @Test
    void aWrongDerivativeIsFound() {
        Gradient wrong = new Gradient(Expression.parse("x^2"), List.of("x"), List.of(Expression.parse("2.0001*x")));
        Row row = DerivativeCheck.of(wrong, List.of(Point.of("x", 3))).rows().get(0);
        assertThat(row.verdict()).isInstanceOf(Differs.class);
    }

    @ParameterizedTest
    @CsvSource({
        "log(x), 0.01",
        "sin(x), 100",
        "sin(x), 1e6",
        "sigmoid(1000*x), 0",
        "relu(x), 0.001",
        "relu(x), -1e-12",
        "exp(x), 100",
        "abs(x), -1",
        "1/x, 1e-6",
        "x^2, 0",
        "cos(x), 0",
        "5 + 0*x, 3",
    })
    void rightDerivativesAgreeFarFromOne(String function, double x) {
        assertThat(verdict(function, Expression.parse(function).derivative("x").text(), x))
                .isInstanceOf(Agrees.class);
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid(x), 2*sigmoid(x)*sigmoid(-x), 36",
        "sigmoid(x), 0, 36",
        "relu(x), 0.999*step(x), 0.001",
        "sin(x), -cos(x), 1e6",
        "log(x), 1/x + 1, 0.01",
    })
    void wrongDerivativesDifferFarFromOne(String function, String claimed, double x) {
        assertThat(verdict(function, claimed, x)).isInstanceOf(Differs.class);
    }

    @ParameterizedTest
    @CsvSource({
        "abs(x), sign(x), 0, kink",
        "sigmoid(x), sigmoid(x)*sigmoid(-x), 40, rounding",
        "x^1.5, 1.5*x^0.5, 0, no values on both sides",
        "log(x), 1/x, -1, logarithm of a negative number",
    })
    void whatCannotBeMeasuredSaysWhy(String function, String claimed, double x, String reason) {
        assertThat(verdict(function, claimed, x))
                .isInstanceOfSatisfying(
                        CannotTell.class,
                        verdict -> assertThat(verdict.reason()).contains(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^(sin(x)*tan(x)/softmax(3 + y, max(x, y), -0)[2]) | y | 2.2509074485585566E-6 | -1.1274096138564082E-5",
                "softmax(softmax(x - max(x, y), log(2), tanh(pi))[2], 1 + abs(1.75), 0)[1] | x | 3.848987187814221E-5 | -0.02270244181149929",
            })
    void aKinkNearbyThatRoundingHidesMakesNoDifference(String function, String variable, double x, double y) {
        Gradient gradient = Gradient.of(Expression.parse(function), List.of("x", "y"));
        assertThat(DerivativeCheck.of(gradient, List.of(Point.of(List.of("x", "y"), x, y)))
                        .rows())
                .filteredOn(row -> row.variable().equals(variable))
                .allSatisfy(row -> assertThat(row.verdict()).isNotInstanceOf(Differs.class));
    }

    private static Verdict verdict(String function, String claimed, double x) {
        Gradient gradient = new Gradient(Expression.parse(function), List.of("x"), List.of(Expression.parse(claimed)));
        return DerivativeCheck.of(gradient, List.of(Point.of("x", x)))
                .rows()
                .get(0)
                .verdict();
    }
}
