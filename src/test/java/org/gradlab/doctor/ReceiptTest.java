package org.gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedConfig;
import org.gradlab.diagnosis.Receipt;
import org.gradlab.diagnosis.RecordPoint;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.measure.Measure;
import org.gradlab.train.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The factors of a receipt are what the signal went through. */
class ReceiptTest {

    @ParameterizedTest
    @ValueSource(strings = {"", ", normalization: batch", ", normalization: layer", ", dropout: 0.3"})
    void theFactorsMultiplyToTheMeasuredRatio(String more) throws Exception {
        List<RecordPoint> points = trained(more);
        for (RecordPoint point : points) {
            Receipt receipt = receipt(point);
            assertThat(receipt.lines()).hasSize(4);
            for (Receipt.Line line : receipt.lines()) {
                double measured =
                        point.measure(Measure.DELTA_NORM, line.layer()) / point.measure(Measure.DELTA_NORM, 4);
                assertThat(line.product()).isCloseTo(measured, within(1e-12 * measured));
            }
            assertThat(receipt.weights() * receipt.slopes())
                    .isCloseTo(receipt.product(), within(1e-12 * receipt.product()));
        }
    }

    @Test
    void whatWasLostIsSharedInDecades() {
        Receipt receipt = Receipt.of(
                new double[] {1e-3, 1e-1, 1}, new double[] {0.1, 1, Double.NaN}, new double[] {0.1, 0.1, Double.NaN});

        assertThat(receipt.shareOfSlopes()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(receipt.weights()).isCloseTo(0.1, within(1e-15));
        assertThat(receipt.lines().get(2).product()).isCloseTo(1e-3, within(1e-18));
    }

    @Test
    void layersThatTheSignalDoesNotReachAreLeftOut() {
        Receipt receipt =
                Receipt.of(new double[] {Double.NaN, 0.5, 1}, new double[] {Double.NaN, 2, Double.NaN}, new double[] {
                    Double.NaN, 0.25, Double.NaN
                });

        assertThat(receipt.lines()).extracting(Receipt.Line::layer).containsExactly(3, 2);
    }

    private static Receipt receipt(RecordPoint point) {
        return Receipt.of(
                point.measures().get(Measure.DELTA_NORM),
                point.measures().get(Measure.GAIN_WEIGHTS),
                point.measures().get(Measure.GAIN_SLOPE));
    }

    private static List<RecordPoint> trained(String more) throws Exception {
        String hidden = "{units: 5, activation: tanh" + more + "}";
        LoadedConfig config = ConfigLoader.parse(
                "receipt.yaml",
                "data: {source: moons, samples: 30}\nmodel: {layers: [" + hidden + ", " + hidden + ", " + hidden
                        + ", {units: 1}]}\nloss: binaryCrossEntropy\noptimizer: {learningRate: 0.3}\n"
                        + "training: {steps: 20}\nrecord: {every: 10}\n",
                List.of());
        Experiment experiment = ExperimentBuilder.experiment(config);
        MemberTable table = new MemberTable(1, 3, 4);
        new Trainer(experiment.setup(), 1)
                .train(
                        experiment.start(),
                        experiment.schedule(),
                        event -> table.add(event, experiment.objective().layout()));
        return table.members().get(0);
    }
}
