package org.gradlab.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.gradlab.restart.Proportion;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final double ALPHA = 0.05;

    @Test
    void normalQuantilesAreThoseOfTheTables() {
        assertThat(NormalQuantile.twoSided(0.05)).isCloseTo(1.959964, within(5e-4));
        assertThat(NormalQuantile.twoSided(0.01)).isCloseTo(2.575829, within(5e-4));
        assertThat(NormalQuantile.twoSided(0.001)).isCloseTo(3.290527, within(5e-4));
    }

    /** Newcombe (1998), Statistics in Medicine 17, 873-890, table II: method 10 on 56/70 - 48/80 and 9/10 - 3/10. */
    @Test
    void independentRatesDifferAsNewcombePublished() {
        Interval large = Differences.ofRates(new Proportion(56, 70), new Proportion(48, 80), ALPHA);
        Interval small = Differences.ofRates(new Proportion(9, 10), new Proportion(3, 10), ALPHA);

        assertThat(large.estimate()).isCloseTo(0.2, within(1e-12));
        assertThat(large.low()).isCloseTo(0.0524, within(2e-4));
        assertThat(large.high()).isCloseTo(0.3339, within(2e-4));
        assertThat(small.low()).isCloseTo(0.1705, within(2e-4));
        assertThat(small.high()).isCloseTo(0.8090, within(2e-4));
    }

    /** (b + 1) / (n + 2) and (c + 1) / (n + 2) with b = 8, c = 1, n = 20. */
    @Test
    void pairedRatesDifferByTheStartsFromWhichOnlyOneSucceeds() {
        boolean[] first = new boolean[20];
        boolean[] second = new boolean[20];
        Arrays.fill(first, 0, 12, true);
        Arrays.fill(second, 8, 13, true);
        Interval interval = Differences.ofPairedRates(first, second, ALPHA);

        double p = 9 / 22.0;
        double q = 2 / 22.0;
        double width = 1.959964 * Math.sqrt((p + q - (p - q) * (p - q)) / 22);
        assertThat(interval.estimate()).isCloseTo(7 / 20.0, within(1e-12));
        assertThat(interval.low()).isCloseTo(p - q - width, within(2e-4));
        assertThat(interval.high()).isCloseTo(p - q + width, within(2e-4));
        assertThat(interval.excludesZero()).isTrue();
        assertThat(Differences.ofPairedRates(first, first, ALPHA).excludesZero())
                .isFalse();
    }

    /** The 2nd and the 9th of ten: fewer than 2 heads of 10 have probability 11/1024, fewer than 3 already 56/1024. */
    @Test
    void theMediansIntervalLiesBetweenTwoDifferences() {
        double[] differences = {10, 1, 9, 2, 8, 3, 7, 4, 6, 5};
        Interval interval = Differences.median(differences, ALPHA);

        assertThat(interval).isEqualTo(new Interval(5.5, 2, 9));
        assertThat(Differences.median(new double[] {1, 2, 3}, ALPHA).excludesZero())
                .isFalse();
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheyPromise() {
        Random random = new Random(1);
        int medians = 0;
        int pairs = 0;
        int rates = 0;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            double[] differences = random.doubles(40).map(u -> -Math.log(u)).toArray();
            Interval median = Differences.median(differences, ALPHA);
            medians += median.low() <= Math.log(2) && median.high() >= Math.log(2) ? 1 : 0;
            boolean[] first = new boolean[60];
            boolean[] second = new boolean[60];
            boolean[] other = new boolean[60];
            for (int i = 0; i < first.length; i++) {
                double luck = random.nextDouble();
                first[i] = luck < 0.7;
                second[i] = luck < 0.3 || random.nextDouble() < 0.5;
                other[i] = random.nextDouble() < 0.5;
            }
            Interval pair = Differences.ofPairedRates(first, second, ALPHA);
            pairs += pair.low() <= 0.05 && pair.high() >= 0.05 ? 1 : 0;
            Interval rate = Differences.ofRates(share(first), share(other), ALPHA);
            rates += rate.low() <= 0.2 && rate.high() >= 0.2 ? 1 : 0;
        }
        assertThat(medians / (double) runs).isBetween(0.94, 0.985);
        assertThat(pairs / (double) runs).isBetween(0.935, 0.98);
        assertThat(rates / (double) runs).isBetween(0.935, 0.98);
    }

    private static Proportion share(boolean[] successes) {
        int count = 0;
        for (boolean success : successes) {
            count += success ? 1 : 0;
        }
        return new Proportion(count, successes.length);
    }

    @Test
    void zeroIsExcludedOnlyFromOutside() {
        assertThat(new Interval(1, 0, 2).excludesZero()).isFalse();
        assertThat(new Interval(-1, -2, 0).excludesZero()).isFalse();
        assertThat(new Interval(1, Double.MIN_VALUE, 2).excludesZero()).isTrue();
        assertThat(new Interval(-1, -2, -Double.MIN_VALUE).excludesZero()).isTrue();
    }
}
