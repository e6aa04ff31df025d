package org.gradlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradlab.expression.Expression;
import org.gradlab.expression.program.ProgramStep;
import org.gradlab.expression.program.Tape;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.junit.jupiter.api.Test;

class FunctionObjectiveTest {

    private static final Expression BOWL = Expression.parse("x^2 + 3*y^2");

    @Test
    void everyVariableIsAParameterInTheGivenOrder() {
        FunctionObjective objective = new FunctionObjective(BOWL, List.of("y", "x"), Set.of("x"));
        assertThat(objective.slots())
                .containsExactly(new Slot("y", Role.PARAMETER, 1, 1), new Slot("x", Role.FROZEN, 1, 1));
        assertThat(objective.layout().sites()).containsExactly("y", "x");
        assertThat(objective.layout().siteColumns()).containsExactly("position", "gradient", "update");
        assertThat(objective.layout().memberColumns()).containsExactly("loss", "gradient_norm");
        assertThat(objective.layout().testColumns()).isEmpty();
        assertThat(objective.epochs(7)).isZero();
    }

    @Test
    void variablesThatDoNotFitAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunctionObjective(BOWL, List.of("x", "z"), Set.of()))
                .withMessage("expected the variables [x, y] of x^2 + 3*y^2, each once, found [x, z]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunctionObjective(BOWL, List.of("x", "y", "x"), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunctionObjective(BOWL, List.of("x", "y"), Set.of("q")))
                .withMessage("expected frozen variables among [x, y], found [q]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunctionObjective(Expression.parse("1 + pi"), List.of(), Set.of()))
                .withMessage("nothing to train: 1 + pi has no variable");
    }

    @Test
    void theQuarticsGradientTakesSixOperationsAndNoValue() {
        Expression quartic = Expression.parse("w^4 - 8*w^2 + 2*w + 20");
        Tape gradient = new FunctionObjective(quartic, List.of("w"), Set.of()).gradient();
        assertThat(names(gradient)).isEqualTo("MULTIPLY MULTIPLY MULTIPLY MULTIPLY SUBTRACT ADD");
        assertThat(gradient.constants()).containsExactlyInAnyOrder(4.0, 16.0, 2.0);
    }

    @Test
    void whatPartialDerivativesShareIsComputedOnce() {
        Expression ackley = Expression.parse("exp(sqrt(x^2 + y^2)) + x^4*y");
        Tape gradient = new FunctionObjective(ackley, List.of("x", "y"), Set.of()).gradient();
        assertThat(names(gradient)).containsOnlyOnce("EXP").containsOnlyOnce("SQRT");
    }

    @Test
    void temporariesAreUsedAgain() {
        String text = "1";
        for (int i = 0; i < 30; i++) {
            text = "sin(" + text + " + x*" + i + ")";
        }
        Tape value = Tape.of(List.of("x"), List.of(Expression.parse(text)));
        assertThat(value.instructions()).hasSizeGreaterThan(60);
        assertThat(value.temporaries()).isLessThanOrEqualTo(2);
    }

    @Test
    void aResultMayBeAVariableOrANumberOrAskedForTwice() {
        Expression x = Expression.parse("x");
        Expression sine = Expression.parse("sin(x)");
        Tape tape = Tape.of(List.of("x"), List.of(x, sine, Expression.parse("2"), sine));
        assertThat(names(tape)).isEqualTo("SIN IDENTITY IDENTITY IDENTITY");
    }

    private static String names(Tape tape) {
        return tape.instructions().stream()
                .map(instruction -> instruction instanceof ProgramStep.Apply apply
                        ? apply.f().toString()
                        : ((ProgramStep.Combine) instruction).f().toString())
                .collect(Collectors.joining(" "));
    }
}
