package org.gradlab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.config.ConfigLoader;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.train.RecordPlan;
import org.junit.jupiter.api.Test;

class RecordBenchmarkTest {

    @Test
    void aConfigIsTimedWithItsOwnRecords() throws Exception {
        String text =
                "objective: {expression: \"w^2\"}\nstart: {w: 1}\noptimizer: {learningRate: 0.1}\ntraining: {steps: 6}\nrecord: {every: 2}\n";

        RecordCost cost = new RecordBenchmark(
                        ExperimentBuilder.experiment(ConfigLoader.parse("parabola", text, List.of())), 1e-3)
                .run();

        assertThat(cost.plan()).isEqualTo(new RecordPlan(6, 2, cost.plan().evaluateEvery()));
        assertThat(cost.endsAlone()).isPositive().isFinite();
        assertThat(cost.seconds()).isPositive().isFinite();
    }

    @Test
    void theCostIsAShareOfTheTrainingWithoutRecords() {
        assertThat(new RecordCost(new RecordPlan(6, 2), 2, 2.5).share()).isCloseTo(0.25, within(1e-12));
    }
}
