package org.gradlab.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
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

    private static final RecordLayout OF_NETWORK = new RecordLayout(
            List.of("loss", "accuracy", "validation_loss", "batch_loss", "gradient_norm"),
            List.of("test_loss"),
            "layer",
            List.of("1"),
            List.of("dw_norm"));

    /** The loss and the validation loss are known at steps 0 and 20 alone. */
    @Test
    void aNumberThatIsNotEvaluatedStaysWhatItWasAndAMemberReachesItsTargetWhereItIsKnown() {
        Outcomes outcomes = new Outcomes(2, 20, OF_NETWORK, new Target.Loss(0.5));
        begin(outcomes);
        end(outcomes);

        assertEnds(outcomes);
    }

    @Test
    void whatIsRestoredGoesOnAsIfItHadBeenHeard() {
        Outcomes before = new Outcomes(2, 20, OF_NETWORK, new Target.Loss(0.5));
        begin(before);
        Outcomes after = new Outcomes(2, 20, OF_NETWORK, new Target.Loss(0.5));
        after.restore(before.numbers());
        end(after);

        assertEnds(after);
    }

    @Test
    void aTargetThatWasReachedStaysSo() {
        Outcomes before = new Outcomes(2, 20, OF_NETWORK, new Target.Loss(2));
        begin(before);
        Outcomes after = new Outcomes(2, 20, OF_NETWORK, new Target.Loss(2));
        after.restore(before.numbers());
        end(after);

        assertThat(results(after))
                .extracting(MemberResult::targetStep)
                .containsExactly(OptionalLong.of(0), OptionalLong.of(20));
    }

    private static void begin(Outcomes outcomes) {
        outcomes.accept(ofNetwork(0, 0, 2, 0.5, 2.5, Double.NaN, 1));
        outcomes.accept(ofNetwork(0, 1, 3, 0.4, 3.5, Double.NaN, 2));
        assertThat(outcomes.isEvaluation()).isTrue();
        outcomes.accept(ofNetwork(10, 0, Double.NaN, 0.6, Double.NaN, 1.5, 0.9));
        outcomes.accept(ofNetwork(10, 1, Double.NaN, 0.7, Double.NaN, 1.6, 0.8));
        assertThat(outcomes.isEvaluation()).isFalse();
        assertThat(outcomes.losses()).containsExactly(2, 3);
    }

    private static void end(Outcomes outcomes) {
        outcomes.accept(ofNetwork(20, 0, 0.5, 0.8, 0.7, 0.6, 0.1));
        outcomes.accept(ofNetwork(20, 1, 0.6, 0.9, 0.8, 0.5, 0.2));
        assertThat(outcomes.isEvaluation()).isTrue();
    }

    private static void assertEnds(Outcomes outcomes) {
        List<MemberResult> results = results(outcomes);
        assertThat(results).extracting(MemberResult::firstLoss).containsExactly(2.0, 3.0);
        assertThat(results).extracting(MemberResult::loss).containsExactly(0.5, 0.6);
        assertThat(results).extracting(MemberResult::accuracy).containsExactly(0.8, 0.9);
        assertThat(results).extracting(MemberResult::validationLoss).containsExactly(0.7, 0.8);
        assertThat(results).extracting(MemberResult::validationAccuracy).containsOnly(Double.NaN);
        assertThat(results).extracting(MemberResult::gradientNorm).containsExactly(0.1, 0.2);
        assertThat(results).extracting(MemberResult::testLoss).containsExactly(0.75, 1.75);
        assertThat(results).extracting(MemberResult::testAccuracy).containsOnly(Double.NaN);
        assertThat(results)
                .extracting(MemberResult::targetStep)
                .containsExactly(OptionalLong.of(20), OptionalLong.empty());
    }

    private static List<MemberResult> results(Outcomes outcomes) {
        Population population = new Population(SPACE, 0, 2);
        MemberControl.start(population);
        return outcomes.results(population, MemberSettings.of(population, List.of()));
    }

    private static RecordEvent ofNetwork(int step, int member, double... values) {
        double[] test = step == 20 ? new double[] {member + 0.75} : new double[0];
        return new RecordEvent(step, step, new int[] {member}, values, new double[1], test);
    }
}
