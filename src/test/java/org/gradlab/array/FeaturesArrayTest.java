package org.gradlab.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradlab.engine.Engines;
import org.junit.jupiter.api.Test;

final class FeaturesArrayTest extends ArrayContract {

    private final Engine engine = Engines.features().orElseThrow();

    @Override
    Engine engine() {
        return engine;
    }

    @Test
    void blocksOfSmallMembersAreLarger() {
        assertThat(engine.blockSize(100_000, 64, 2)).isEqualTo(1);
        assertThat(engine.blockSize(130, 4096, 2)).isBetween(8, 64);
        assertThat(engine.blockSize(10, 32, 2)).isEqualTo(16);
    }
}
