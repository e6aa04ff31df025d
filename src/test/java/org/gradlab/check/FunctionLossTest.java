package org.gradlab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradlab.array.plain.PlainEngine;
import org.gradlab.difference.Approximation;
import org.gradlab.difference.Verdict.Agrees;
import org.gradlab.difference.Verdict.CannotTell;
import org.gradlab.expression.Expression;
import org.gradlab.expression.TestFunction;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.state.Population;
import org.gradlab.train.TrainingSetup;
import org.junit.jupiter.api.Test;

/** The check of the derivatives of written functions. */
class FunctionLossTest {

    @Test
    void everyKnownFunctionIsRight() {
        for (TestFunction function : TestFunction.values()) {
            Expression expression = function.expression(function.fewestVariables());
            GradientCheck check = GradientCheck.of(loss(expression, 0.3125), 100);
            assertThat(check.isWrong()).as(function + ": " + check).isFalse();
            assertThat(check.isRight()).as(function + ": " + check).isTrue();
        }
    }

    @Test
    void nothingIsSaidAtAKink() throws Exception {
        GradientCheck check = GradientCheck.of(loss(Expression.parse("abs(w) + v^2"), 0), 100);
        assertThat(check.derivatives())
                .filteredOn(derivative -> derivative.name().equals("w"))
                .singleElement()
                .satisfies(derivative -> assertThat(derivative.verdict()).isInstanceOf(CannotTell.class));
        assertThat(check.derivatives())
                .filteredOn(derivative -> derivative.name().equals("v"))
                .singleElement()
                .satisfies(derivative -> assertThat(derivative.verdict()).isInstanceOf(Agrees.class));
        assertThat(check.isWrong()).isFalse();
    }

    @Test
    void aWrongDerivativeIsFound() throws Exception {
        CheckedLoss right = loss(Expression.parse("w^3 - 3*w"), 2);
        CheckedLoss wrong = new CheckedLoss() {
            @Override
            public List<ParameterBlock> blocks() {
                return right.blocks();
            }

            @Override
            public List<Approximation> gradient() {
                return List.of(Approximation.exact(9.0001));
            }

            @Override
            public Approximation at(double[] direction, double t) {
                return right.at(direction, t);
            }

            @Override
            public Optional<String> kink(double[] direction) {
                return right.kink(direction);
            }
        };
        assertThat(GradientCheck.of(right, 100).isRight()).isTrue();
        assertThat(GradientCheck.of(wrong, 100).wrong())
                .extracting(CheckedDerivative::name)
                .containsExactly("w");
    }

    private static CheckedLoss loss(Expression function, double position) {
        List<String> variables = List.copyOf(function.variables());
        FunctionObjective objective = new FunctionObjective(function, variables, Set.of());
        Population member =
                new TrainingSetup(new PlainEngine(), objective, Optimizer.of(new Sgd(), 0.1)).population(0, 1);
        variables.forEach(variable -> member.set(variable, 0, position));
        return new FunctionLoss(objective, new PlainEngine(), member, 0);
    }
}
