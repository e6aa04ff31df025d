package org.gradlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.train.MemberStatus;
import org.junit.jupiter.api.Test;

class RestartsReportTest {

    private static final double NONE = Double.NaN;
    private static final Display DISPLAY = new Display(100, false);

    @Test
    void showsTheBestTheMedianAndTheWorst() {
        List<MemberResult> results = new ArrayList<>();
        for (int member = 0; member < 12; member++) {
            OptionalLong reached = member < 2 ? OptionalLong.of(1500 + member) : OptionalLong.empty();
            results.add(completed(member, member / 8.0, reached));
        }
        results.add(diverged(12));

        assertThat(new RestartsReport(new Comparison(results), Optional.of("loss <= 0.2")).lines(DISPLAY))
                .containsExactly(
                        "13 restarts: 12 completed, 1 diverged",
                        "Behaviour: 12 converged, 1 diverged",
                        "2 of 13 reached the target (loss <= 0.2): 15.4 %, 95 % interval 4.3 % to 42.2 %",
                        "",
                        "        rank  member  status               first loss   loss  target at step",
                        "best       1       0  completed                   0.5      0           1,500",
                        "           2       1  completed                   0.5  0.125           1,501",
                        "           3       2  completed                   0.5   0.25               -",
                        "...      ...     ...  ...                         ...    ...             ...",
                        "median     7       6  completed                   0.5   0.75               -",
                        "...      ...     ...  ...                         ...    ...             ...",
                        "          11      10  completed                   0.5   1.25               -",
                        "          12      11  completed                   0.5  1.375               -",
                        "worst     13      12  diverged at step 40         0.5    inf               -");
    }

    @Test
    void columnsThatNoMemberHasAreLeftOut() {
        MemberResult result = new MemberResult(
                3,
                new Hyperparameters(0.1, 0),
                MemberStatus.COMPLETED,
                Behaviour.STILL_DESCENDING,
                0.5,
                0.25,
                NONE,
                1,
                0.125,
                0.75,
                NONE,
                NONE,
                OptionalLong.empty(),
                OptionalLong.empty());

        assertThat(new RestartsReport(new Comparison(List.of(result)), Optional.empty()).lines(DISPLAY))
                .containsExactly(
                        "1 restart: 1 completed",
                        "Behaviour: 1 still descending",
                        "",
                        "      rank  member  status     first loss  loss  accuracy  validation loss  validation acc.",
                        "best     1       3  completed         0.5  0.25   100.0 %            0.125           75.0 %",
                        "Ranked by validation loss.");
    }

    private static MemberResult completed(int member, double loss, OptionalLong targetStep) {
        return new MemberResult(
                member,
                new Hyperparameters(0.1, 0),
                MemberStatus.COMPLETED,
                Behaviour.CONVERGED,
                0.5,
                loss,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                targetStep,
                OptionalLong.empty());
    }

    private static MemberResult diverged(int member) {
        return new MemberResult(
                member,
                new Hyperparameters(0.1, 0),
                MemberStatus.DIVERGED,
                Behaviour.DIVERGED,
                0.5,
                Double.POSITIVE_INFINITY,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                OptionalLong.empty(),
                OptionalLong.of(40));
    }
}
