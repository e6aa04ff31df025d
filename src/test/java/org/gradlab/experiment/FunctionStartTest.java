package org.gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.gradlab.objective.StartValues;
import org.gradlab.objective.StartValues.Grid;
import org.gradlab.objective.StartValues.Listed;
import org.gradlab.objective.StartValues.Normal;
import org.gradlab.objective.StartValues.Uniform;
import org.gradlab.objective.VariableStart;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class FunctionStartTest {

    private static final long SEED = 11;
    private static final Optimizer ONE_RATE = Optimizer.of(new Sgd(), 0.1);
    private static final Optimizer TWO_RATES = Optimizer.of(new Sgd(), 0.1, 0.2);

    @Test
    void listsArePairedAndAValueAloneGoesWithAll() {
        double[][] values = drawn(ONE_RATE, 0, 3, list(1, 2, 3), list(7), list(4, 5, 6));

        assertThat(values).isDeepEqualTo(new double[][] {{1, 2, 3}, {7, 7, 7}, {4, 5, 6}});
    }

    @Test
    void gridsAreCrossedWithTheListsAndWithEachOther() {
        double[][] values = drawn(ONE_RATE, 0, 12, new Grid(0, 1, 2), list(8, 9), new Grid(-1, 1, 3));

        assertThat(values).isDeepEqualTo(new double[][] {
            {0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1},
            {8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9},
            {-1, 0, 1, -1, 0, 1, -1, 0, 1, -1, 0, 1}
        });
    }

    @Test
    void gridMeetsBothItsEndsExactly() {
        double[] values = drawn(ONE_RATE, 0, 8, new Grid(-0.1, 0.7, 8))[0];

        assertThat(values[0]).isEqualTo(-0.1);
        assertThat(values[7]).isEqualTo(0.7);
        assertThat(values[1] - values[0]).isCloseTo(0.8 / 7, within(1e-15));
    }

    @Test
    void combinationsRepeatWithEveryDraw() {
        double[][] values = drawn(ONE_RATE, 0, 6, list(1, 2), new Uniform(0, 1));

        assertThat(values[0]).containsExactly(1, 2, 1, 2, 1, 2);
        assertThat(values[1]).doesNotHaveDuplicates();
    }

    @Test
    void randomStartsComeFromAStreamOfTheirOwnVariableByVariable() {
        double[][] values = drawn(ONE_RATE, 0, 5, new Uniform(-4, 4), list(1), new Normal(3, 0.5));

        for (int start = 0; start < 5; start++) {
            RandomStream stream = new RandomStream(SEED, start, Purpose.INITIALIZATION);
            assertThat(values[0][start]).isEqualTo(stream.nextUniform(-4, 4));
            assertThat(values[2][start]).isEqualTo(3 + 0.5 * stream.nextGaussian());
        }
    }

    @Test
    void everyLearningRateHasTheSameStarts() {
        double[] once = drawn(ONE_RATE, 0, 4, new Uniform(-4, 4))[0];

        assertThat(drawn(TWO_RATES, 0, 8, new Uniform(-4, 4))[0])
                .containsExactly(once[0], once[0], once[1], once[1], once[2], once[2], once[3], once[3]);
    }

    @Test
    void memberAloneStartsAsItDoesAmongOthers() {
        StartValues[] values = {list(1, 2), new Uniform(0, 1), new Grid(0, 1, 3)};
        double[][] all = drawn(TWO_RATES, 0, 24, values);

        for (int m = 0; m < 24; m++) {
            double[][] alone = drawn(TWO_RATES, m, 1, values);
            for (int v = 0; v < values.length; v++) {
                assertThat(alone[v]).containsExactly(all[v][m]);
            }
        }
    }

    @Test
    void millionStartsTakeLessThanASecond() {
        Population population = population(1_000_000, 1);
        FunctionStart start = new FunctionStart(List.of("v0"), starts(new Uniform(-4, 4)), SEED);

        Assertions.assertTimeout(Duration.ofSeconds(1), () -> start.draw(plan(ONE_RATE, 0, 1_000_000), population));

        double[] values = values(population, 0);
        assertThat(Arrays.stream(values).average().orElseThrow()).isCloseTo(0, within(0.02));
        assertThat(Arrays.stream(values).min().orElseThrow()).isBetween(-4.0, -3.999);
        assertThat(Arrays.stream(values).max().orElseThrow()).isBetween(3.999, 4.0);
    }

    /** The starts of members from {@code first} on, by variable. */
    private static double[][] drawn(Optimizer optimizer, int first, int members, StartValues... values) {
        Population population = population(members, values.length);
        new FunctionStart(names(values.length), starts(values), SEED).draw(plan(optimizer, first, members), population);
        double[][] drawn = new double[values.length][];
        for (int v = 0; v < values.length; v++) {
            drawn[v] = values(population, v);
        }
        return drawn;
    }

    private static MemberPlan plan(Optimizer optimizer, int first, int members) {
        return new MemberPlan(optimizer.hyperparameters(), MemberSet.range(first, members));
    }

    private static Population population(int members, int variables) {
        List<Slot> slots = names(variables).stream()
                .map(name -> Slot.parameter(name, 1, 1, true))
                .toList();
        return new Population(new StateSpace(slots), 0, members);
    }

    private static List<String> names(int variables) {
        return List.of("v0", "v1", "v2").subList(0, variables);
    }

    private static List<VariableStart> starts(StartValues... values) {
        return Arrays.stream(values).map(v -> new VariableStart(v, true)).toList();
    }

    private static StartValues list(double... values) {
        return new Listed(Arrays.stream(values).boxed().toList());
    }

    private static double[] values(Population population, int variable) {
        return population.perMember("v" + variable);
    }
}
