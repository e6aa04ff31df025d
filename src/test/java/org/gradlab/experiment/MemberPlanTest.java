package org.gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.config.OptimizerConfig;
import org.junit.jupiter.api.Test;

final class MemberPlanTest {

    private static final OptimizerConfig SIX = new OptimizerConfig.Momentum(List.of(0.1, 0.2, 0.3), List.of(0.5, 0.9));

    @Test
    void everyStartHasAllOptimizerValuesOneAfterTheOther() {
        MemberPlan members = new MemberPlan(SIX, 0, 12);

        assertThat(IntStream.range(0, 12).map(members::start)).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        assertThat(members.learningRates()).containsExactly(0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.1, 0.1, 0.2, 0.2, 0.3, 0.3);
        assertThat(members.momenta()).containsExactly(0.5, 0.9, 0.5, 0.9, 0.5, 0.9, 0.5, 0.9, 0.5, 0.9, 0.5, 0.9);
    }

    @Test
    void memberAloneIsTheMemberOfTheRun() {
        MemberPlan alone = new MemberPlan(SIX, 9, 1);

        assertThat(alone.start(0)).isEqualTo(1);
        assertThat(alone.learningRates()).containsExactly(0.2);
        assertThat(alone.momenta()).containsExactly(0.9);
    }

    @Test
    void plainDescentKeepsNoVelocity() {
        assertThat(new MemberPlan(new OptimizerConfig.Sgd(List.of(0.1)), 0, 3).momenta())
                .containsExactly(0, 0, 0);
    }
}
