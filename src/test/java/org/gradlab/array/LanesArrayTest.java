package org.gradlab.array;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.gradlab.engine.Engines;
import org.junit.jupiter.api.Test;

final class LanesArrayTest extends ArrayContract {

    private final Engine engine = Engines.lanes().orElseThrow();

    @Override
    Engine engine() {
        return engine;
    }

    @Test
    void trainingStepAllocatesNothing() {
        NetworkStep step = new NetworkStep(engine.block(8), 4, 2, 4, 1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        // Vectors are objects until the loops are compiled, which takes some thousand steps.
        for (int round = 0; round < 3000 && least > 0; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 200; i++) {
                step.run();
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(least).isZero();
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
