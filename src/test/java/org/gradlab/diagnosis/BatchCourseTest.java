package org.gradlab.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchCourseTest {

    private static final int STEPS_PER_EPOCH = 10;

    @Test
    void whatBatchesOweToTheirRowsEvensOutOverAnEpoch() {
        BatchCourse noisy = course(step -> step % 2 == 0 ? 0.1 : 0.9);

        assertThat(noisy.records().shape()).isEqualTo(Behaviour.OSCILLATING);
        assertThat(noisy.records().swing()).isCloseTo(0.8, within(1e-12));
        assertThat(noisy.epochs().swing()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aLossThatSwingsFromEpochToEpochDoesNot() {
        BatchCourse unstable = course(step -> (step - 1) / STEPS_PER_EPOCH % 2 == 0 ? 0.1 : 0.9);

        assertThat(unstable.records().shape()).isEqualTo(Behaviour.OSCILLATING);
        assertThat(unstable.epochs().swing()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void aRecordStandsForTheStepsSinceTheOneBefore() {
        List<RecordPoint> records = List.of(point(0, 5), point(4, 1), point(10, 2), point(20, 7));

        LossCourse epochs =
                BatchCourse.of(records, STEPS_PER_EPOCH, false).orElseThrow().epochs();

        assertThat(LongStream.of(0, 10, 20).mapToDouble(epochs::lossAt)).containsExactly(5.0, 1.6, 7.0);
    }

    @Test
    void thereIsNoneWhereStepsSeeAllRows() {
        assertThat(BatchCourse.of(List.of(point(0, Double.NaN)), 1, false)).isEmpty();
    }

    private static BatchCourse course(IntToDoubleFunction loss) {
        List<RecordPoint> points = IntStream.rangeClosed(0, 100)
                .mapToObj(step -> point(step, loss.applyAsDouble(step)))
                .toList();
        return BatchCourse.of(points, STEPS_PER_EPOCH, false).orElseThrow();
    }

    private static RecordPoint point(long step, double batchLoss) {
        return new RecordPoint(step, Double.NaN, batchLoss, Double.NaN, Double.NaN, 1, Map.of());
    }
}
