package org.gradlab.objective;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.gradlab.data.DataParts;
import org.gradlab.data.Dataset;
import org.gradlab.data.Targets;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.LayerNormalization;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Network;
import org.gradlab.network.Normalization.Position;
import org.gradlab.network.Sigmoid;
import org.junit.jupiter.api.Test;

/** What may stand behind the last activation. */
class LastLayerTest {

    private static final LayerSpec DROPPED =
            new LayerSpec(1, new Sigmoid(), true, true, Optional.empty(), List.of(0.5));
    private static final LayerSpec NORMALIZED = normalized(Position.AFTER_ACTIVATION);

    /** Cross-entropies go back from the logits: what stands behind the activation would be left out. */
    @Test
    void crossEntropyRefusesWhatStandsBehindTheLastActivation() {
        for (LayerSpec last : List.of(DROPPED, NORMALIZED)) {
            assertThatThrownBy(() -> objective(last, new BinaryCrossEntropy()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected nothing behind the last activation below binaryCrossEntropy,"
                            + " found a normalization, dropout or skip connection");
        }
    }

    @Test
    void itTakesWhatStandsBeforeTheActivation() {
        assertThatCode(() -> objective(normalized(Position.BEFORE_ACTIVATION), new BinaryCrossEntropy()))
                .doesNotThrowAnyException();
    }

    @Test
    void aLossOfTheOutputsTakesEverything() {
        assertThatCode(() -> objective(DROPPED, new MeanSquaredError())).doesNotThrowAnyException();
        assertThatCode(() -> objective(NORMALIZED, new MeanSquaredError())).doesNotThrowAnyException();
    }

    private static LayerSpec normalized(Position position) {
        return new LayerSpec(
                1, new Sigmoid(), true, true, Optional.of(new LayerNormalization(position, List.of(1e-5))), List.of());
    }

    private static NetworkObjective objective(LayerSpec last, Loss loss) {
        Dataset row = new Dataset(List.of("x"), new Targets.Numbers(List.of("y")), new double[] {1}, new double[] {1});
        DataParts parts = new DataParts(row, row, row);
        return new NetworkObjective(new Network(1, List.of(last)), loss, parts, new Batching(1, false, 0), false);
    }
}
