package org.gradlab.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gradlab.array.plain.PlainEngine;
import org.gradlab.expression.Expression;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.state.Population;
import org.gradlab.train.TrainingSetup;
import org.junit.jupiter.api.Test;

class MedianLossesTest {

    private static final Hyperparameters SLOW = new Hyperparameters(0.01, 0);
    private static final Hyperparameters FAST = new Hyperparameters(0.9, 0);

    @Test
    void eachSettingHasTheMedianOfItsOwnMembers() {
        MedianLosses losses = new MedianLosses(alternating(6));
        assertThat(losses.add(0, new double[] {5, 8, 1, 7, 3, 6})).containsExactly(3, 7);
        losses.add(10, new double[] {4, Double.NaN, 0, Double.POSITIVE_INFINITY, 2, 9});

        LossCurves curves = losses.curves();

        assertThat(curves.steps()).containsExactly(0, 10);
        assertThat(curves.losses().get(SLOW)).containsExactly(3, 2);
        assertThat(curves.losses().get(FAST)).containsExactly(7, Double.POSITIVE_INFINITY);
    }

    @Test
    void ofTwoInTheMiddleTheSmallerCounts() {
        assertThat(new MedianLosses(alternating(4)).add(0, new double[] {5, 2, 4, 3}))
                .containsExactly(4, 2);
    }

    /** Members that are trained slowly and fast in turn. */
    private static MemberSettings alternating(int members) {
        TrainingSetup setup = new TrainingSetup(
                new PlainEngine(),
                new FunctionObjective(Expression.parse("x^2"), List.of("x"), Set.of()),
                Optimizer.of(new Sgd(), SLOW.learningRate(), FAST.learningRate()));
        Population population = setup.population(0, members);
        for (int member = 0; member < members; member++) {
            population.set("optimizer.learningRate", member, (member % 2 == 0 ? SLOW : FAST).learningRate());
        }
        return MemberSettings.of(population, setup.hyperparameters());
    }
}
