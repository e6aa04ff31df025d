package org.gradlab.event;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradlab.event.TrainingEvent.StepRecorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DisplaysTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(Displays.class);

    @BeforeEach
    void quiet() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        log.setLevel(null);
    }

    @Test
    void aThousandThatFailAreHeardNoMoreAndTheOthersAre() {
        AtomicInteger failures = new AtomicInteger();
        List<Long> steps = Collections.synchronizedList(new ArrayList<>());
        List<TrainingListener> listeners = new ArrayList<>(Collections.nCopies(1_000, event -> {
            failures.incrementAndGet();
            throw new IllegalStateException("no screen");
        }));
        listeners.add(500, event -> steps.add(((StepRecorded) event).step()));
        try (Displays displays = new Displays(listeners)) {
            displays.tell(at(0));
            while (steps.isEmpty()) {
                Thread.onSpinWait();
            }
            displays.tell(at(1));
        }
        assertThat(steps).containsExactly(0L, 1L);
        assertThat(failures).hasValue(1_000);
    }

    @Test
    void oneThatIsBusyHoldsNobodyUpAndHearsOfTheLastStep() throws InterruptedException {
        CountDownLatch isFree = new CountDownLatch(1);
        List<Long> steps = Collections.synchronizedList(new ArrayList<>());
        try (Displays displays = new Displays(List.of(event -> {
            awaitQuietly(isFree);
            steps.add(((StepRecorded) event).step());
        }))) {
            for (int step = 0; step <= 1_000; step++) {
                displays.tell(at(step));
            }
            isFree.countDown();
        }
        assertThat(steps).hasSizeLessThanOrEqualTo(2).endsWith(1_000L);
    }

    @Test
    void noneCanChangeTheNumbers() {
        double[] losses = {1, 2};
        try (Displays displays = new Displays(List.of(event -> ((StepRecorded) event).losses()[0] = 5))) {
            displays.tell(new StepRecorded(0, 0, losses, true));
        }
        assertThat(losses).containsExactly(1, 2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static StepRecorded at(long step) {
        return new StepRecorded(step, 0, new double[1], true);
    }
}
