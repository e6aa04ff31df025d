package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.gradlab.array.Engine;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.state.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What dropout keeps, seen in layers whose every activation is 1. */
class DropoutTest {

    private static final int UNITS = 16;
    private static final int ROWS = 250;

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyMemberKeepsItsShareAndTheMeanStays(Engine engine) {
        List<Double> rates = List.of(0.0, 0.1, 0.5, 0.9);
        LossOnBatch ones = ones(engine, rates, 4, ROWS, 1);
        ones.losses(Step.training(0));
        for (int m = 0; m < 4; m++) {
            double p = rates.get(m);
            double[] mask = mask(ones, 1, m, ROWS);
            double kept = Arrays.stream(mask).filter(number -> number != 0).count() / (double) mask.length;
            // Five standard deviations of a share of independent numbers.
            assertThat(kept).isCloseTo(1 - p, Offset.offset(5 * Math.sqrt(p * (1 - p) / mask.length)));
            assertThat(Arrays.stream(mask).filter(number -> number != 0)).containsOnly(1 / (1 - p));
            assertThat(Arrays.stream(mask).average().orElseThrow())
                    .isCloseTo(1, Offset.offset(5 * Math.sqrt(p / (1 - p) / mask.length)));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyUnitAndRowIsDroppedAsOftenAsAnyOther(Engine engine) {
        LossOnBatch ones = ones(engine, List.of(0.5), 1, ROWS, 1);
        ones.losses(Step.training(0));
        double[] mask = mask(ones, 1, 0, ROWS);
        for (int unit = 0; unit < UNITS; unit++) {
            int dropped = 0;
            for (int row = 0; row < ROWS; row++) {
                dropped += mask[row * UNITS + unit] == 0 ? 1 : 0;
            }
            assertThat(dropped / (double) ROWS).isCloseTo(0.5, Offset.offset(5 * 0.5 / Math.sqrt(ROWS)));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void evaluationDropsNothing(Engine engine) {
        LossOnBatch ones = ones(engine, List.of(0.5), 2, 8, 1);
        ones.losses(Step.evaluation(3));
        assertThat(ones.pass().layer(1).output().toDoubles()).containsOnly(1);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theSameSeedDropsTheSame(Engine engine) {
        LossOnBatch one = ones(engine, List.of(0.5), 2, 8, 5);
        LossOnBatch again = ones(engine, List.of(0.5), 2, 8, 5);
        LossOnBatch other = ones(engine, List.of(0.5), 2, 8, 6);
        for (LossOnBatch loss : List.of(one, again, other)) {
            loss.losses(Step.training(7));
        }
        assertThat(mask(again, 1, 1, 8)).containsExactly(mask(one, 1, 1, 8));
        assertThat(mask(other, 1, 1, 8)).isNotEqualTo(mask(one, 1, 1, 8));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void enginesMembersStepsAndLayersAllDropDifferently(Engine engine) {
        LossOnBatch ones = ones(engine, List.of(0.5), 5, 8, 1);
        Set<List<Double>> masks = new HashSet<>();
        for (long step = 0; step < 20; step++) {
            ones.losses(Step.training(step));
            for (int m = 0; m < 5; m++) {
                masks.add(Arrays.stream(mask(ones, 1, m, 8)).boxed().toList());
                masks.add(Arrays.stream(mask(ones, 2, m, 8)).boxed().toList());
            }
        }
        assertThat(masks).hasSize(20 * 5 * 2);
    }

    /** The last batch of an epoch may be short: its rows must not repeat those of another step. */
    @ParameterizedTest
    @MethodSource("engines")
    void noRowOfAShortBatchRepeatsOneOfALongBatch(Engine engine) {
        LossOnBatch full = ones(engine, List.of(0.5), 1, 40, 1);
        LossOnBatch brief = ones(engine, List.of(0.5), 1, 10, 1);
        Set<List<Double>> rows = new HashSet<>();
        for (long step = 0; step < 4; step++) {
            full.losses(Step.training(step));
            rows.addAll(rows(mask(full, 1, 0, 40)));
        }
        brief.losses(Step.training(4));
        // Of 16 units two random rows are the same with probability 2^-16.
        assertThat(rows(mask(brief, 1, 0, 10)).stream().filter(rows::contains).count())
                .isLessThan(3);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theWayBackTakesTheSameMask(Engine engine) {
        LossOnBatch ones = ones(engine, List.of(0.5), 1, 8, 1);
        ones.differentiate(Step.training(2));
        double[] mask = mask(ones, 1, 0, 8);
        double[] upstream = ones.pass().layer(1).upstream().toDoubles();
        double[] expected = new double[mask.length];
        Arrays.setAll(expected, i -> upstream[i] * mask[i]);
        assertThat(ones.pass().layer(1).delta().toDoubles()).containsExactly(expected);
    }

    private static List<List<Double>> rows(double[] mask) {
        List<List<Double>> rows = new java.util.ArrayList<>();
        for (int at = 0; at < mask.length; at += UNITS) {
            rows.add(Arrays.stream(mask, at, at + UNITS).boxed().toList());
        }
        return rows;
    }

    /** What is left of a layer whose every activation is 1. */
    private static double[] mask(LossOnBatch ones, int layer, int member, int rows) {
        double[] all = ones.pass().layer(layer).output().toDoubles();
        return Arrays.copyOfRange(all, member * rows * UNITS, (member + 1) * rows * UNITS);
    }

    private static LossOnBatch ones(Engine engine, List<Double> rates, int members, int rows, long seed) {
        LayerSpec dropped = new LayerSpec(UNITS, new Identity(), true, true, Optional.empty(), rates);
        Network network = new Network(1, List.of(dropped, dropped, LayerSpec.of(1, new Identity())));
        LossOnBatch ones =
                new LossOnBatch(engine, network, new MeanSquaredError(), new LossOnBatch.Size(members, rows), seed);
        for (int l = 1; l <= 2; l++) {
            ones.stretch("W" + l, 0);
            double[] one = new double[members * UNITS];
            Arrays.fill(one, 1);
            ones.set("b" + l, one);
        }
        return ones;
    }
}
