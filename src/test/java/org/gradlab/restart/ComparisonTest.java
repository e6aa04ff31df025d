package org.gradlab.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gradlab.diagnosis.Behaviour.CONVERGED;
import static org.gradlab.diagnosis.Behaviour.DIVERGED;
import static org.gradlab.diagnosis.Behaviour.OSCILLATING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.train.MemberStatus;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void smallestLossIsBestAndTiesKeepTheOrderOfMembers() {
        Comparison comparison = new Comparison(List.of(member(0, 0.5), member(1, 0.1), member(3, 0.2), member(2, 0.2)));

        assertThat(members(comparison)).containsExactly(1, 2, 3, 0);
        assertThat(comparison.best().member()).isEqualTo(1);
        assertThat(comparison.worst().member()).isEqualTo(0);
    }

    @Test
    void divergedMembersAreLastHoweverSmallTheirLoss() {
        Comparison comparison = new Comparison(List.of(
                diverged(0, 0.001),
                diverged(1, Double.NaN),
                member(2, Double.POSITIVE_INFINITY),
                member(3, 9),
                member(4, 8)));

        assertThat(members(comparison)).containsExactly(4, 3, 2, 0, 1);
        assertThat(comparison.counts())
                .isEqualTo(Map.of(
                        MemberStatus.COMPLETED, 3,
                        MemberStatus.DIVERGED, 2,
                        MemberStatus.STOPPED, 0,
                        MemberStatus.INTERRUPTED, 0));
    }

    @Test
    void validationLossDecidesWhereThereIsOne() {
        Comparison comparison = new Comparison(List.of(validated(0, 0.1, 0.9), validated(1, 0.2, 0.3)));

        assertThat(comparison.byValidation()).isTrue();
        assertThat(comparison.best().member()).isEqualTo(1);
        assertThat(comparison.rankingLoss(comparison.best())).isEqualTo(0.3);
    }

    @Test
    void medianIsTheBetterOfTwoInTheMiddle() {
        assertThat(medianOf(1)).isZero();
        assertThat(medianOf(2)).isZero();
        assertThat(medianOf(3)).isEqualTo(1);
        assertThat(medianOf(4)).isEqualTo(1);
    }

    @Test
    void membersThatReachedTheTargetAreSuccesses() {
        Comparison comparison = new Comparison(List.of(member(0, 1), reached(1), reached(2), reached(3)));

        assertThat(comparison.successRate()).isEqualTo(new Proportion(3, 4));
    }

    @Test
    void atLeastOneMemberIsNeeded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Comparison(List.of()));
    }

    @Test
    void membersAreComparedWithThoseOfTheirSetting() {
        SortedMap<Hyperparameters, Comparison> settings = new Comparison(List.of(
                        Members.of(0, new Hyperparameters(0.9, 0), OSCILLATING, 3),
                        Members.of(1, new Hyperparameters(0.1, 0.5), CONVERGED, 1),
                        Members.of(2, new Hyperparameters(0.1, 0), CONVERGED, 2),
                        Members.of(3, new Hyperparameters(0.9, 0), DIVERGED, 9),
                        Members.of(4, new Hyperparameters(0.9, 0), OSCILLATING, 2)))
                .bySetting();

        assertThat(settings.keySet())
                .containsExactly(
                        new Hyperparameters(0.1, 0), new Hyperparameters(0.1, 0.5), new Hyperparameters(0.9, 0));
        assertThat(members(settings.get(new Hyperparameters(0.9, 0)))).containsExactly(4, 0, 3);
        assertThat(settings.get(new Hyperparameters(0.9, 0)).behaviours())
                .containsEntry(OSCILLATING, 2)
                .containsEntry(DIVERGED, 1)
                .containsEntry(CONVERGED, 0);
    }

    @Test
    void medianStepToTheTargetCountsMembersThatNeverReachIt() {
        assertThat(medianTargetStep(30, 10, 20)).hasValue(20);
        assertThat(medianTargetStep(30, 10)).hasValue(10);
        assertThat(medianTargetStep(-1, 10, 20)).hasValue(20);
        assertThat(medianTargetStep(-1, 10)).hasValue(10);
        assertThat(medianTargetStep(-1, -1, 20)).isEmpty();
    }

    private static OptionalLong medianTargetStep(long... steps) {
        List<MemberResult> results = IntStream.range(0, steps.length)
                .mapToObj(m -> Members.of(
                        m,
                        new Hyperparameters(0.1, 0),
                        CONVERGED,
                        0,
                        steps[m] < 0 ? OptionalLong.empty() : OptionalLong.of(steps[m])))
                .toList();
        return new Comparison(results).medianTargetStep();
    }

    private static int medianOf(int members) {
        List<MemberResult> results =
                IntStream.range(0, members).mapToObj(m -> member(m, m)).toList();
        return new Comparison(results).median().member();
    }

    private static List<Integer> members(Comparison comparison) {
        return comparison.ranked().stream().map(MemberResult::member).toList();
    }

    private static MemberResult member(int member, double loss) {
        return validated(member, loss, Double.NaN);
    }

    private static MemberResult validated(int member, double loss, double validationLoss) {
        return result(member, MemberStatus.COMPLETED, loss, validationLoss, OptionalLong.empty());
    }

    private static MemberResult diverged(int member, double loss) {
        return result(member, MemberStatus.DIVERGED, loss, Double.NaN, OptionalLong.empty());
    }

    private static MemberResult reached(int member) {
        return result(member, MemberStatus.COMPLETED, 1, Double.NaN, OptionalLong.of(10));
    }

    private static MemberResult result(
            int member, MemberStatus status, double loss, double validationLoss, OptionalLong targetStep) {
        double none = Double.NaN;
        return new MemberResult(
                member,
                new Hyperparameters(0.1, 0),
                status,
                status == MemberStatus.DIVERGED ? Behaviour.DIVERGED : Behaviour.CONVERGED,
                1,
                loss,
                none,
                none,
                validationLoss,
                none,
                none,
                none,
                targetStep,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void everyMemberHasItsRankInTheOrderOfTheMembers() {
        Comparison comparison = new Comparison(List.of(member(5, 0.2), member(2, 0.5), diverged(3, 0), member(9, 0.1)));

        assertThat(comparison.members()).extracting(MemberResult::member).containsExactly(2, 3, 5, 9);
        assertThat(comparison.ranks()).containsExactly(3, 4, 2, 1);
        assertThat(comparison.byValidation()).isFalse();
        assertThat(comparison.settings()).containsExactly(new Hyperparameters(0.1, 0));
        assertThat(comparison.bySetting()).hasSize(1);
    }

    @Test
    void settingsAreOrderedByTheirOtherNumbersLast() {
        Hyperparameters plain = new Hyperparameters(0.1, 0);
        Hyperparameters low = new Hyperparameters(0.1, 0, new TreeMap<>(Map.of("a", 1.0, "b", 5.0)));
        Hyperparameters high = new Hyperparameters(0.1, 0, new TreeMap<>(Map.of("a", 1.0, "b", 6.0)));

        assertThat(low).isLessThan(high).isGreaterThan(plain).isEqualByComparingTo(low);
        assertThat(plain).isLessThan(low);
        assertThat(new Hyperparameters(0.1, 0.5)).isGreaterThan(high);
    }
}
