package org.gradlab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.gradlab.engine.Engines;
import org.gradlab.expression.Expression;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.junit.jupiter.api.Test;

class TrainingSetupTest {

    private static final Expression BOWL = Expression.parse("x^2 + 3*y^2");
    private static final Optimizer MOMENTUM = Optimizer.of(new Momentum(List.of(0.5, 0.9)), 0.1, 0.2);

    @Test
    void aMemberHasWhateverObjectiveOptimizerAndTrainingDeclare() {
        assertThat(setup(Set.of("x")).space().slots())
                .extracting(Slot::role)
                .containsExactly(
                        Role.FROZEN,
                        Role.PARAMETER,
                        Role.OPTIMIZER,
                        Role.HYPERPARAMETER,
                        Role.HYPERPARAMETER,
                        Role.CONTROL,
                        Role.CONTROL,
                        Role.CONTROL,
                        Role.CONTROL,
                        Role.CONTROL,
                        Role.CONTROL);
        assertThat(setup(Set.of("x")).space().size(Role.OPTIMIZER)).isEqualTo(1);
        assertThat(setup(Set.of()).space().size(Role.OPTIMIZER)).isEqualTo(2);
    }

    @Test
    void everyMemberStartsActiveWithTheFirstOfAllSettings() {
        Population population = setup(Set.of()).population(3, 2);
        assertThat(population.memberSet().numbers()).containsExactly(3L, 4L);
        assertThat(population.perMember("optimizer.learningRate")).containsExactly(0.1, 0.1);
        assertThat(population.perMember("optimizer.momentum")).containsExactly(0.5, 0.5);
        for (int m = 0; m < 2; m++) {
            assertThat(MemberControl.status(population, m)).isEqualTo(MemberStatus.COMPLETED);
            assertThat(MemberControl.divergedAt(population, m)).isEmpty();
            assertThat(population.get("x", m)).containsExactly(0);
        }
    }

    @Test
    void aSetupWithNothingToTrainIsRefused() {
        TrainingSetup frozen = setup(Set.of("x", "y"));
        assertThatIllegalArgumentException()
                .isThrownBy(frozen::space)
                .withMessage("nothing is left to train: every parameter is frozen");
    }

    private static TrainingSetup setup(Set<String> frozen) {
        return new TrainingSetup(Engines.nd4j(), new FunctionObjective(BOWL, List.of("x", "y"), frozen), MOMENTUM);
    }
}
