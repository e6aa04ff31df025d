package org.gradlab.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.objective.RecordLayout;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;
import org.gradlab.train.MemberControl;
import org.gradlab.train.RecordEvent;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final StateSpace SPACE = new StateSpace(List.of(
                    Slot.parameter("u", 1, 1, true),
                    Slot.parameter("v", 1, 1, true),
                    Slot.number("optimizer.learningRate", Role.HYPERPARAMETER),
                    Slot.number("optimizer.momentum", Role.HYPERPARAMETER)))
            .with(MemberControl.slots());
    private static final double[] RATES = {0.01, 0.15, 0.9, 1.1};

    @Test
    void everyMemberHasItsSettingAndItsBehaviour() {
        RecordLayout layout = new RecordLayout(
                List.of("loss", "gradient_norm"),
                List.of(),
                "variable",
                List.of("u", "v"),
                List.of("position", "gradient", "update"));

        assertThat(bowl(layout))
                .extracting(MemberResult::behaviour)
                .containsExactly(
                        Behaviour.STILL_DESCENDING, Behaviour.CONVERGED, Behaviour.OSCILLATING, Behaviour.DIVERGED);
        assertThat(bowl(layout))
                .extracting(MemberResult::setting)
                .containsExactly(
                        new Hyperparameters(0.01, 0),
                        new Hyperparameters(0.15, 0.5),
                        new Hyperparameters(0.9, 0),
                        new Hyperparameters(1.1, 0));
        assertThat(bowl(layout).get(2).gradientNorm()).isCloseTo(10 * Math.pow(0.8, 20), within(1e-12));
    }

    @Test
    void sitesWithoutAGradientLeaveTheBehaviourToTheLoss() {
        RecordLayout layout = new RecordLayout(
                List.of("loss", "gradient_norm"),
                List.of(),
                "variable",
                List.of("u", "v"),
                List.of("position", "slope", "update"));

        assertThat(bowl(layout))
                .extracting(MemberResult::behaviour)
                .containsExactly(
                        Behaviour.STILL_DESCENDING,
                        Behaviour.CONVERGED,
                        Behaviour.STILL_DESCENDING,
                        Behaviour.DIVERGED);
    }

    /** Descends u^2 + v^2 from (4, 3) at four rates and records every step, members 0 to 1 and 2 to 3 apart. */
    private static List<MemberResult> bowl(RecordLayout layout) {
        Outcomes outcomes = new Outcomes(RATES.length, 20, layout, new Target.None());
        for (int step = 0; step <= 20; step++) {
            outcomes.accept(recorded(step, 0));
            outcomes.accept(recorded(step, 2));
        }
        Population population = new Population(SPACE, 0, RATES.length);
        MemberControl.start(population);
        for (int m = 0; m < RATES.length; m++) {
            population.set("optimizer.learningRate", m, RATES[m]);
        }
        population.set("optimizer.momentum", 1, 0.5);
        return outcomes.results(
                population,
                MemberSettings.of(
                        population,
                        List.of(
                                new Hyperparameter("optimizer.learningRate", List.of(0.01, 0.15)),
                                new Hyperparameter("optimizer.momentum", List.of(0.0, 0.5)))));
    }

    private static RecordEvent recorded(int step, int first) {
        double[] members = new double[4];
        double[] sites = new double[12];
        for (int i = 0; i < 2; i++) {
            double scale = Math.pow(1 - 2 * RATES[first + i], step);
            members[2 * i] = 25 * scale * scale;
            members[2 * i + 1] = 10 * Math.abs(scale);
            place(sites, 6 * i, 4 * scale);
            place(sites, 6 * i + 1, 3 * scale);
        }
        return new RecordEvent(step, step, new int[] {first, first + 1}, members, sites, new double[0]);
    }

    private static void place(double[] sites, int at, double position) {
        sites[at] = position;
        sites[at + 2] = 2 * position;
        sites[at + 4] = -1;
    }
}
