package org.gradlab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradlab.objective.Objective;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

    private static final Timing TIMING = new Timing(
            "xor",
            "2-4-1",
            4,
            "lanes",
            4_096,
            2,
            20,
            Spread.of(new double[] {50, 40, 45}),
            Spread.of(new double[] {90}),
            3);

    @Test
    void theMedianCountsAndTheExtremesAreTold() {
        assertThat(Spread.of(new double[] {3, 1, 2, 9, 4})).isEqualTo(new Spread(3, 1, 9));
    }

    @Test
    void aRecordIsToldInSteps() {
        assertThat(TIMING.stepsPerRecord()).isEqualTo(2);
        assertThat(TIMING.microsecondsPerStep()).isEqualTo(0.045 * 4_096);
        assertThat(TIMING.memberStepsPerSecond()).isEqualTo(1e9 / 45);
    }

    @Test
    void widthsGoFromFourToTwoHundredAndFiftySix() {
        assertThat(Workload.WIDTHS)
                .extracting(Workload::name)
                .startsWith("width4")
                .endsWith("width256")
                .hasSize(7);
        assertThat(Workload.WIDTHS).extracting(Workload::objective).allMatch(Objective.class::isInstance);
    }
}
