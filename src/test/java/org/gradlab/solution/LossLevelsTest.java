package org.gradlab.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gradlab.restart.MemberResult;
import org.gradlab.train.MemberStatus;
import org.junit.jupiter.api.Test;

class LossLevelsTest {

    private final List<MemberResult> members = new ArrayList<>();

    private void add(int count, double from, double to) {
        for (int i = 0; i < count; i++) {
            members.add(Ends.member(members.size(), 0.27, from + (to - from) * i / count));
        }
    }

    private static List<Integer> counts(List<LossLevel> levels) {
        return levels.stream().map(level -> level.share().count()).toList();
    }

    @Test
    void lossesOfThreeSizesAreThreeLevelsInAnyOrder() {
        add(41, 0.1252, 0.1264);
        add(156, 0.00027, 0.00105);
        add(3, 0.167, 0.168);

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(members, new Random(seed));
            List<LossLevel> levels = LossLevels.of(members);

            assertThat(counts(levels)).as("seed %d", seed).containsExactly(156, 41, 3);
            assertThat(levels.get(1).low()).isEqualTo(0.1252);
            assertThat(levels.get(0).median()).isBetween(0.0006, 0.0007);
            assertThat(levels.get(2).share().rate()).isEqualTo(0.015);
        }
    }

    @Test
    void lossesThatAreAllButZeroAreOneLevel() {
        add(1, 1e-30, 1e-30);
        add(1, 1e-12, 1e-12);
        add(1, 0, 0);
        add(1, 0.0187, 0.0187);
        add(1, 0.0353, 0.0353);

        assertThat(counts(LossLevels.of(members))).containsExactly(3, 1, 1);
    }

    @Test
    void membersWithoutALossAreInNoLevelButCount() {
        add(3, 0.1, 0.1);
        members.add(Ends.member(3, 0.27, Double.NaN));
        members.add(Ends.member(4, 0.27, 0.05, MemberStatus.DIVERGED));

        List<LossLevel> levels = LossLevels.of(members);

        assertThat(counts(levels)).containsExactly(3);
        assertThat(levels.get(0).share().total()).isEqualTo(5);
        assertThat(LossLevels.of(members.subList(3, 5))).isEmpty();
    }

    /** A level below zero is told apart as one above it. */
    @Test
    void levelsDoNotDependOnWhereZeroIs() {
        for (double shift : new double[] {-5, 0, 7}) {
            List<MemberResult> shifted = new ArrayList<>();
            for (double loss : new double[] {0, 0.001, 0.5, 0.51, 2}) {
                shifted.add(Ends.member(shifted.size(), 3 + shift, loss + shift));
            }
            assertThat(counts(LossLevels.of(shifted))).containsExactly(2, 2, 1);
        }
    }
}
