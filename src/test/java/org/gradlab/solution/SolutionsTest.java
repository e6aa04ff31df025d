package org.gradlab.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.train.MemberStatus;
import org.junit.jupiter.api.Test;

class SolutionsTest {

    private static final double[] LOSSES = {0.2, 0.1, 0.11, 0.12, 0.21, Double.NaN};

    /** Two outputs of every member. */
    private static final double[][] OUTPUTS = {
        {0.5, 0.98, 0.95, 0.97, 0.5, Double.NaN}, {0.5, 0.02, 0.05, 0.03, 0.02, Double.NaN}
    };

    private static final double[][] PARAMETERS = {{4, 10, 9.5, -10, 4, Double.NaN}, {0, 1, 1, 1, 0, Double.NaN}};

    private static Comparison comparison() {
        List<MemberResult> members = IntStream.range(0, LOSSES.length)
                .mapToObj(m -> Ends.member(
                        m, 1, LOSSES[m], Double.isNaN(LOSSES[m]) ? MemberStatus.DIVERGED : MemberStatus.COMPLETED))
                .toList();
        return new Comparison(members);
    }

    private static Solutions solutions() {
        return Solutions.of(comparison(), new NetworkEnds(OUTPUTS, new double[] {1, 1}, PARAMETERS));
    }

    @Test
    void membersThatComputeTheSameAreOneSolutionWithTheLowestLossFirst() {
        Solutions solutions = solutions();

        assertThat(solutions.members()).isEqualTo(6);
        assertThat(solutions.ended()).isEqualTo(5);
        assertThat(solutions.solutions()).extracting(Solution::name).containsExactly("A", "B", "C");
        assertThat(solutions.solutions())
                .extracting(solution -> solution.share().count())
                .containsExactly(3, 1, 1);
        assertThat(solutions.solutions().get(0).share().total()).isEqualTo(6);
        assertThat(solutions.solutions())
                .extracting(solution -> solution.best().member())
                .containsExactly(1, 0, 4);
        assertThat(solutions.solutions().get(0).outputs()).containsExactly(0.98, 0.02);
    }

    @Test
    void oneFunctionHasSeveralWeightsTheMostFrequentFirst() {
        Solutions solutions = solutions();

        assertThat(solutions.names())
                .containsOnlyKeys(0, 1, 2, 3, 4)
                .containsEntry(1, "A1")
                .containsEntry(2, "A1")
                .containsEntry(3, "A2")
                .containsEntry(4, "C1");
        assertThat(solutions.distinctWeights()).isEqualTo(4);
    }

    @Test
    void whatWasSeenOnceSaysHowMuchIsUnseen() {
        assertThat(solutions().unseenFunctions()).isEqualTo(2.0 / 5);
        assertThat(solutions().unseenWeights()).isEqualTo(3.0 / 5);
    }

    /** Targets from 0 to 100 make a difference of 3 a small one. */
    @Test
    void outputsAreComparedOnTheScaleOfTheTargets() {
        double[][] hundredfold = Arrays.stream(OUTPUTS)
                .map(row -> Arrays.stream(row).map(v -> 100 * v).toArray())
                .toArray(double[][]::new);
        NetworkEnds ends = new NetworkEnds(hundredfold, new double[] {100, 100}, PARAMETERS);

        assertThat(Solutions.of(comparison(), ends).solutions()).hasSize(3);
        assertThat(Solutions.of(comparison(), new NetworkEnds(hundredfold, new double[] {1, 1}, PARAMETERS))
                        .solutions())
                .hasSize(5);
    }

    @Test
    void theChanceOfSomethingNewIsUnknownWhereNothingEnded() {
        Comparison diverged = new Comparison(List.of(Ends.member(0, 1, 0.5, MemberStatus.DIVERGED)));
        NetworkEnds ends = new NetworkEnds(new double[][] {{1}}, new double[] {1}, new double[][] {{1}});

        assertThat(Solutions.of(diverged, ends).solutions()).isEmpty();
        assertThat(Solutions.of(diverged, ends).unseenFunctions()).isNaN();
    }

    @Test
    void sharesHaveIntervals() {
        assertThat(solutions().solutions().get(0).share().low()).isCloseTo(0.1876, within(1e-4));
    }
}
