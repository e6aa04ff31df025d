package org.gradlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.LossCurves;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Members;
import org.junit.jupiter.api.Test;

class SettingsReportTest {

    private static final Display DISPLAY = new Display(160, false);

    @Test
    void namesWhatEachRateDoesToTheParabola() {
        List<MemberResult> results = List.of(
                member(0, 0.01, 7.13, Behaviour.STILL_DESCENDING),
                member(1, 0.15, 1.018e-5, Behaviour.CONVERGED),
                member(2, 0.9, 0.002127, Behaviour.OSCILLATING),
                member(3, 1.1, 23515.7, Behaviour.DIVERGED));

        assertThat(new SettingsReport(network(results, Optional.empty()), parabola(0.01, 0.15, 0.9, 1.1))
                        .lines(DISPLAY))
                .containsExactly(
                        "learning rate  behaviour              loss  curve",
                        "         0.01  still descending       7.13  █████████████████████",
                        "         0.15  converged         1.018e-05  ██▇▇▇▆▆▆▅▅▅▄▄▃▃▃▂▂▂▁▁",
                        "          0.9  oscillating        0.002127  ███▇▇▇▇▆▆▆▆▆▅▅▅▅▄▄▄▄▄",
                        "          1.1  diverged              23520  █████████████████████",
                        "Curves: loss over the steps, on one log scale.");
    }

    @Test
    void countsBehavioursThatDifferAndShowsMomentumAndTarget() {
        OptionalLong step = OptionalLong.of(1200);
        Hyperparameters heavy = new Hyperparameters(0.1, 0.9);
        List<MemberResult> results = List.of(
                Members.of(0, heavy, Behaviour.CONVERGED, 0.5, step),
                Members.of(1, heavy, Behaviour.OSCILLATING, 0.75),
                Members.of(2, heavy, Behaviour.OSCILLATING, 1.5, step),
                member(3, 0.1, 1, Behaviour.DIVERGED));
        SortedMap<Hyperparameters, double[]> losses = new TreeMap<>();
        losses.put(new Hyperparameters(0.1, 0), new double[] {2, Double.POSITIVE_INFINITY});
        losses.put(heavy, new double[] {2, -1});

        assertThat(new SettingsReport(
                                network(results, Optional.of("loss <= 1")), new LossCurves(new long[] {0, 9}, losses))
                        .lines(DISPLAY))
                .containsExactly(
                        "learning rate  momentum  behaviour                   members  best loss  median  reached target  95 % interval   median at step  curve",
                        "          0.1         0  1 diverged                        1          1       1          0 of 1  0.0 to 79.3 %                -  ██",
                        "          0.1       0.9  2 oscillating, 1 converged        3        0.5    0.75          2 of 3  20.8 to 93.9 %           1,200  █▁",
                        "Curves: median loss above the lowest of all over the steps, on one log scale.");
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

    private static MemberResult member(int member, double rate, double loss, Behaviour behaviour) {
        return Members.of(member, new Hyperparameters(rate, 0), behaviour, loss);
    }

    /** w^2 from 4 for 20 steps. */
    private static LossCurves parabola(double... rates) {
        SortedMap<Hyperparameters, double[]> losses = new TreeMap<>();
        for (double rate : rates) {
            losses.put(
                    new Hyperparameters(rate, 0),
                    IntStream.rangeClosed(0, 20)
                            .mapToDouble(n -> 16 * Math.pow(1 - 2 * rate, 2 * n))
                            .toArray());
        }
        return new LossCurves(IntStream.rangeClosed(0, 20).asLongStream().toArray(), losses);
    }
}
