package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradlab.record.SeriesRow;
import org.gradlab.restart.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configs that are shipped solve their problems. */
class ShippedConfigsLearnTest {

    @TempDir
    private Path folder;

    @Test
    void theMedianRestartClassifiesIris() throws Exception {
        assertThat(train("iris").median().testAccuracy()).isGreaterThan(0.95);
    }

    @Test
    void theMedianRestartClassifiesWine() throws Exception {
        assertThat(train("wine").median().testAccuracy()).isGreaterThan(0.95);
    }

    @Test
    void theMedianRestartReadsDigits() throws Exception {
        assertThat(train("digits").median().testAccuracy()).isGreaterThan(0.96);
    }

    @Test
    void theBestOfTwentySolvesSpiralsAndCircles() throws Exception {
        assertThat(train("spirals").best().accuracy()).isGreaterThan(0.98);
        assertThat(train("circles").best().accuracy()).isGreaterThan(0.99);
    }

    @Test
    void gradientsVanishInEightSigmoidLayersAndNotInEightOfTanh() throws Exception {
        assertThat(firstToLast("deep-sigmoid")).isLessThan(1e-4);
        assertThat(firstToLast("deep-tanh")).isBetween(0.1, 10.0);
    }

    /** At the start, which a training of one step records as well. */
    private double firstToLast(String config) throws Exception {
        train(config, "training.steps=1");
        List<SeriesRow> layers = new StoredRun(folder.resolve(config))
                .member(0)
                .sites()
                .firstEntry()
                .getValue();
        return layers.get(0).value("dw_norm") / layers.get(layers.size() - 1).value("dw_norm");
    }

    private Comparison train(String config, String... overrides) throws Exception {
        return ShippedRun.train(Path.of("configs", config + ".yaml"), folder.resolve(config), overrides)
                .requireComparison();
    }
}
