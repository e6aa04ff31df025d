package org.gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final Dataset DATA = new Dataset(
            List.of("a"),
            new Targets.Numbers(List.of("y")),
            IntStream.range(0, 10).asDoubleStream().toArray(),
            IntStream.range(0, 10).mapToDouble(i -> -i).toArray());

    @Test
    void anEpochSeesEveryRowOnceAndItsLastBatchMayBeSmaller() {
        Batches batches = new Batches(DATA, 4, true, 3);
        assertThat(batches.stepsPerEpoch()).isEqualTo(3);
        assertThat(IntStream.range(0, 6).map(batches::rowsOf)).containsExactly(4, 4, 2, 4, 4, 2);
        for (int epoch = 0; epoch < 5; epoch++) {
            assertThat(epoch(batches, epoch)).containsExactlyInAnyOrder(DATA.x());
        }
        assertThat(epoch(batches, 0)).isNotEqualTo(epoch(batches, 1));
    }

    @Test
    void anyStepCanBeAskedForInAnyOrder() {
        Batches forward = new Batches(DATA, 3, true, 8);
        Batches backward = new Batches(DATA, 3, true, 8);
        double[][] seen = new double[12][];
        for (int step = 0; step < 12; step++) {
            seen[step] = features(forward, step);
        }
        for (int step = 11; step >= 0; step--) {
            assertThat(features(backward, step)).containsExactly(seen[step]);
        }
    }

    @Test
    void targetsStayWithTheirRows() {
        Batches batches = new Batches(DATA, 4, true, 3);
        double[] x = features(batches, 1);
        double[] y = new double[4];
        batches.copyTargets(1, y);
        assertThat(y).containsExactly(Arrays.stream(x).map(v -> -v).toArray());
    }

    @Test
    void aFullBatchKeepsTheOrderOfTheData() {
        Batches batches = new Batches(DATA, 10, true, 3);
        assertThat(batches.isFullBatch()).isTrue();
        assertThat(features(batches, 7)).containsExactly(DATA.x());
    }

    @Test
    void aBatchLargerThanTheDataIsRefused() {
        assertThatThrownBy(() -> new Batches(DATA, 11, true, 3)).hasMessageContaining("1 to 10 rows");
    }

    private static double[] epoch(Batches batches, int epoch) {
        return IntStream.range(0, batches.stepsPerEpoch())
                .mapToObj(step -> features(batches, (long) epoch * batches.stepsPerEpoch() + step))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[] features(Batches batches, long step) {
        double[] x = new double[batches.rowsOf(step)];
        batches.copyFeatures(step, x);
        return x;
    }
}
