package org.gradlab.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradlab.diagnosis.Behaviour;
import org.junit.jupiter.api.Test;

class MedianLossesTest {

    private static final Hyperparameters SLOW = new Hyperparameters(0.01, 0);
    private static final Hyperparameters FAST = new Hyperparameters(0.9, 0);

    @Test
    void eachSettingHasTheMedianOfItsOwnMembers() {
        MedianLosses losses = new MedianLosses(new Comparison(List.of(
                member(0, SLOW), member(1, FAST), member(2, SLOW), member(3, FAST), member(4, SLOW), member(5, FAST))));
        add(losses, 0, 5, 8, 1, 7, 3, 6);
        add(losses, 10, 4, Double.NaN, 0, Double.POSITIVE_INFINITY, 2, 9);

        LossCurves curves = losses.curves();

        assertThat(curves.steps()).containsExactly(0, 10);
        assertThat(curves.losses().get(SLOW)).containsExactly(3, 2);
        assertThat(curves.losses().get(FAST)).containsExactly(7, Double.POSITIVE_INFINITY);
    }

    @Test
    void ofTwoInTheMiddleTheSmallerCounts() {
        MedianLosses losses = new MedianLosses(new Comparison(List.of(member(0, SLOW), member(1, SLOW))));
        add(losses, 0, 5, 4);

        assertThat(losses.curves().losses().get(SLOW)).containsExactly(4);
    }

    private static MemberResult member(int member, Hyperparameters setting) {
        return Members.of(member, setting, Behaviour.CONVERGED, 0);
    }

    private static void add(MedianLosses losses, long step, double... values) {
        for (int member = 0; member < values.length; member++) {
            losses.add(step, member, values[member]);
        }
    }
}
