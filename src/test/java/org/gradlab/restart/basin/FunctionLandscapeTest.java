package org.gradlab.restart.basin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.gradlab.expression.Expression;
import org.gradlab.restart.basin.RestingPoint.Kind;
import org.junit.jupiter.api.Test;

/** What lies where descents come to rest. */
class FunctionLandscapeTest {

    @Test
    void aMinimumIsProvedNearWhereADescentRests() {
        RestingPoint rest = near("w^4 - 8*w^2 + 2*w + 20", -2.06);

        assertThat(rest.kind()).isEqualTo(Kind.MINIMUM);
        assertThat(rest.loss().orElseThrow()).isCloseTo(-0.06065980, within(1e-8));
    }

    @Test
    void aMaximumAndASaddleAreNoMinima() {
        assertThat(near("x^3 - 3*x", -1).kind()).isEqualTo(Kind.MAXIMUM);
        assertThat(near("x^2 - y^2", 1e-8, 0).kind()).isEqualTo(Kind.SADDLE);
    }

    @Test
    void aFlatMinimumIsNotProvedByItsHessian() {
        assertThat(near("w^4", 0.001).kind()).isEqualTo(Kind.UNDECIDED);
        assertThat(near("w^2 + 0*v", 0, 0).kind()).isEqualTo(Kind.UNDECIDED);
    }

    @Test
    void aSlopeThatIsNowhereZeroNearbyProvesNothing() {
        assertThat(near("exp(w)", -50).kind()).isEqualTo(Kind.UNDECIDED);
        assertThat(near("(sigmoid(w) - 1)^2", 20).kind()).isEqualTo(Kind.UNDECIDED);
        assertThat(near("w^2", 0.02).kind()).isEqualTo(Kind.UNDECIDED);
    }

    @Test
    void aKinkHasNoHessian() {
        assertThat(near("abs(w)", 0).kind()).isEqualTo(Kind.UNDECIDED);
    }

    @Test
    void aVariableThatDoesNotMoveIsAConstant() {
        Landscape landscape = new FunctionLandscape(Expression.parse("x^2 * y"), List.of("y", "x"), List.of("x"));

        assertThat(landscape
                        .near(new double[] {3, 1e-6}, new double[] {0, 0.01})
                        .kind())
                .isEqualTo(Kind.MINIMUM);
        assertThat(landscape
                        .near(new double[] {-3, 1e-6}, new double[] {0, 0.01})
                        .kind())
                .isEqualTo(Kind.MAXIMUM);
    }

    /** With a tolerance of a hundredth in each variable. */
    private static RestingPoint near(String text, double... position) {
        Expression function = Expression.parse(text);
        List<String> variables = function.variables().stream().sorted().toList();
        double[] tolerances = new double[position.length];
        Arrays.fill(tolerances, 0.01);
        return new FunctionLandscape(function, variables, variables).near(position, tolerances);
    }
}
