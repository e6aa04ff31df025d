package org.gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradlab.engine.Engines;
import org.gradlab.expression.Expression;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.train.TrainingSetup;
import org.junit.jupiter.api.Test;

final class MemberPlanTest {

    private static final Optimizer SIX = Optimizer.of(new Momentum(List.of(0.5, 0.9)), 0.1, 0.2, 0.3);

    @Test
    void everyStartHasAllOptimizerValuesOneAfterTheOther() {
        TrainingSetup setup = setup(SIX);
        MemberPlan plan = new MemberPlan(setup.hyperparameters(), MemberSet.range(0, 12));
        Population members = set(setup, plan);

        assertThat(IntStream.range(0, 12).map(plan::start)).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        assertThat(members.perMember("optimizer.learningRate"))
                .containsExactly(0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.1, 0.1, 0.2, 0.2, 0.3, 0.3);
        assertThat(members.perMember("optimizer.momentum"))
                .containsExactly(0.5, 0.9, 0.5, 0.9, 0.5, 0.9, 0.5, 0.9, 0.5, 0.9, 0.5, 0.9);
    }

    @Test
    void memberAloneIsTheMemberOfTheRun() {
        TrainingSetup setup = setup(SIX);
        MemberPlan plan = new MemberPlan(setup.hyperparameters(), MemberSet.of(9));
        Population alone = set(setup, plan);

        assertThat(plan.start(0)).isEqualTo(1);
        assertThat(alone.perMember("optimizer.learningRate")).containsExactly(0.2);
        assertThat(alone.perMember("optimizer.momentum")).containsExactly(0.9);
    }

    @Test
    void plainDescentKeepsNoVelocity() {
        TrainingSetup setup = setup(Optimizer.of(new Sgd(), 0.1));

        assertThat(setup.space().has("optimizer.momentum")).isFalse();
        assertThat(setup.space().slots(Role.OPTIMIZER)).isEmpty();
    }

    @Test
    void aSettingThatAPopulationHasNotLeavesItAsItIs() {
        TrainingSetup plain = setup(Optimizer.of(new Sgd(), 0.7));
        Population members = set(plain, new MemberPlan(setup(SIX).hyperparameters(), MemberSet.range(0, 4)));

        assertThat(members.perMember("optimizer.learningRate")).containsExactly(0.1, 0.1, 0.2, 0.2);
    }

    private static TrainingSetup setup(Optimizer optimizer) {
        FunctionObjective parabola = new FunctionObjective(Expression.parse("w^2"), List.of("w"), Set.of());
        return new TrainingSetup(Engines.nd4j(), parabola, optimizer);
    }

    private static Population set(TrainingSetup setup, MemberPlan plan) {
        Population population = setup.population(plan.members());
        plan.set(population);
        return population;
    }
}
