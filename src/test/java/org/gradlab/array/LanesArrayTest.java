package org.gradlab.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradlab.engine.Engines;
import org.junit.jupiter.api.Test;

final class LanesArrayTest extends ArrayContract {

    private final Engine engine = Engines.lanes().orElseThrow();

    @Override
    Engine engine() {
        return engine;
    }

    @Test
    void blocksAreWholePanelsThatStayInTheCache() {
        assertThat(engine.blockSize(130, 4096, 2))
                .isBetween(16, 64)
                .satisfies(size -> assertThat(size % 8).isZero());
        assertThat(engine.blockSize(4000, 4096, 2)).isEqualTo(8);
        assertThat(engine.blockSize(1_000_000, 1, 2)).isEqualTo(8);
        assertThat(engine.blockSize(10, 32, 2)).isEqualTo(16);
        assertThat(engine.blockSize(8, 1_000_000, 2)).isEqualTo(512);
    }
}
