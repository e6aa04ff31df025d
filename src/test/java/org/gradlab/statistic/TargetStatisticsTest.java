package org.gradlab.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Members;
import org.junit.jupiter.api.Test;

class TargetStatisticsTest {

    private static final Hyperparameters SETTING = new Hyperparameters(0.1, 0);

    /** Members that reach the target at {@code steps}; a negative step stands for never. */
    private static List<MemberResult> members(long... steps) {
        List<MemberResult> members = new ArrayList<>();
        for (long step : steps) {
            OptionalLong reached = step < 0 ? OptionalLong.empty() : OptionalLong.of(step);
            members.add(Members.of(members.size(), SETTING, Behaviour.CONVERGED, 1, reached));
        }
        return members;
    }

    @Test
    void expectedRunningTimeCountsTheStepsOfFailures() {
        TargetStatistics statistics = TargetStatistics.of(members(300, -1, 100, -1), 1_000);

        assertThat(statistics.spent()).isEqualTo(2_400);
        assertThat(statistics.expectedRunningTime()).isEqualTo(1_200);
        assertThat(statistics.rate().rate()).isEqualTo(0.5);
    }

    @Test
    void withoutASuccessTheExpectedRunningTimeIsInfiniteAndNoRestartsAreEnough() {
        TargetStatistics statistics = TargetStatistics.of(members(-1, -1), 10);

        assertThat(statistics.expectedRunningTime()).isInfinite();
        assertThat(statistics.quantile(0.5)).isEmpty();
        assertThat(statistics.restarts(0.9).expected()).isEmpty();
        assertThat(statistics.restarts(0.9).most()).isEmpty();
        assertThat(statistics.restarts(0.9).fewest()).hasValue(3);
    }

    @Test
    void quantilesAreStepsOfMembers() {
        TargetStatistics statistics = TargetStatistics.of(members(40, 10, 30, 20, -1), 100);

        assertThat(statistics.quantile(0)).hasValue(10);
        assertThat(statistics.quantile(0.25)).hasValue(10);
        assertThat(statistics.quantile(0.5)).hasValue(20);
        assertThat(statistics.quantile(0.51)).hasValue(30);
        assertThat(statistics.quantile(1)).hasValue(40);
    }

    /** 156 of 200, as exclusive or with two hidden units has it: 0.22^3 is about 0.0106, 0.22^4 about 0.0023. */
    @Test
    void restartsAreCountedAtTheRateAndAtBothEndsOfItsInterval() {
        long[] steps = new long[200];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i < 156 ? 500 : -1;
        }
        TargetStatistics statistics = TargetStatistics.of(members(steps), 5_000);

        assertThat(statistics.restarts(0.99).expected()).hasValue(4);
        assertThat(statistics.restarts(0.99).fewest()).hasValue(3);
        assertThat(statistics.restarts(0.99).most()).hasValue(4);
        assertThat(statistics.restarts(0.9).expected()).hasValue(2);
        assertThat(TargetStatistics.of(members(1, 1), 9).restarts(0.99).expected())
                .hasValue(1);
    }
}
