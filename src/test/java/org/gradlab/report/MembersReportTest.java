package org.gradlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Members;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.train.MemberStatus;
import org.junit.jupiter.api.Test;

class MembersReportTest {

    private static final double NONE = Double.NaN;
    private static final Display SCREEN = new Display(80, 24, false);

    @Test
    void showsTheBestTheMedianAndTheWorst() {
        List<MemberResult> results = new ArrayList<>();
        for (int member = 0; member < 12; member++) {
            OptionalLong reached = member < 2 ? OptionalLong.of(1500 + member) : OptionalLong.empty();
            results.add(completed(member, member / 8.0, reached));
        }
        results.add(diverged(12));

        RunResults run = network(results, Optional.of("loss <= 0.2"));
        assertThat(MembersReport.lines(run, SCREEN))
                .containsExactly(
                        "        member  behaviour            loss  target at step",
                        "best         0  converged               0           1,500",
                        "median       6  converged            0.75               -",
                        "worst       12  diverged at step 40   inf               -");
        assertThat(MembersReport.lines(run, new Display(100, false)))
                .hasSize(1 + 13)
                .contains("             2  converged                   0.5   0.25               -");
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
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(MembersReport.lines(network(List.of(result), Optional.empty()), SCREEN))
                .containsExactly(
                        "member  first loss  loss  accuracy  validation loss  validation acc.",
                        "     3         0.5  0.25   100.0 %            0.125           75.0 %",
                        "Ranked by validation loss.");
    }

    @Test
    void theStartsOfAFunctionAreShownWhereTheyDiffer() {
        assertThat(MembersReport.lines(descents(1, 2, 3), SCREEN))
                .containsExactly(
                        "member  start x  loss",
                        "     0        1     1",
                        "     1        2     2",
                        "     2        3     3");
    }

    @Test
    void manyMembersOfAFunctionAreToldByTheirEndPoints() {
        assertThat(MembersReport.lines(descents(1, 2, 3, 4, 5, 6, 7, 8, 9), SCREEN))
                .isEmpty();
    }

    /** Descents from x and y = 5, all at rest. */
    private static RunResults descents(double... x) {
        double[] y = new double[x.length];
        Arrays.fill(y, 5);
        Hyperparameters setting = new Hyperparameters(0.1, 0);
        List<MemberResult> members = IntStream.range(0, x.length)
                .mapToObj(member -> Members.of(member, setting, Behaviour.CONVERGED, x[member]))
                .toList();
        EndPoints points = new EndPoints(List.of("x", "y"), new double[][] {x, y}, new double[][] {x, y}, members);
        return new RunResults(
                new Comparison(members),
                Optional.empty(),
                false,
                Optional.of(points),
                Collections.emptySortedMap(),
                Optional.empty());
    }

    private static RunResults network(List<MemberResult> results, Optional<String> target) {
        return new RunResults(
                new Comparison(results),
                target,
                true,
                Optional.empty(),
                Collections.emptySortedMap(),
                Optional.empty());
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
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
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
                OptionalLong.of(40),
                Optional.empty(),
                Optional.empty());
    }
}
