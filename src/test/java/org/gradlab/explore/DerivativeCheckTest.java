package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gradlab.explore.DerivativeCheck.Outcome;
import org.gradlab.explore.DerivativeCheck.Row;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(check.rows()).hasSize(n).allMatch(row -> row.outcome() == Outcome.AGREES);
    }

    @Test
    void aWrongDerivativeIsFound() {
        Gradient wrong = new Gradient(Expression.parse("x^2"), List.of("x"), List.of(Expression.parse("2.0001*x")));
        Row row = DerivativeCheck.of(wrong, List.of(Point.of("x", 3))).rows().get(0);
        assertThat(row.outcome()).isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void aKinkLeavesNothingToCompare() {
        Gradient kink = Gradient.of(Expression.parse("abs(x)"), List.of("x"));
        DerivativeCheck check = DerivativeCheck.of(kink, List.of(Point.of("x", 0), Point.of("x", -1)));
        assertThat(check.rows().stream().map(Row::outcome)).containsExactly(Outcome.NOTHING_TO_COMPARE, Outcome.AGREES);
    }
}
