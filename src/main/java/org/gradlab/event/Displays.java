package org.gradlab.event;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.gradlab.event.TrainingEvent.StepRecorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listeners that show the training to a person. They hear of it on a thread of their own, so that none can slow it: of record steps that
 * pass while they are busy, they hear of the last alone. One that fails is logged and hears no more.
 */
public final class Displays implements AutoCloseable {

    /** How long the end of a run waits for a display that is still busy. */
    private static final long PATIENCE_SECONDS = 2;

    private final List<TrainingListener> listeners;
    private final AtomicReference<Optional<StepRecorded>> latest = new AtomicReference<>(Optional.empty());
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread display = new Thread(task, "display");
        display.setDaemon(true);
        return display;
    });

    public Displays(List<TrainingListener> listeners) {
        this.listeners = new ArrayList<>(listeners);
    }

    /** Hands the event on and returns at once. */
    public void tell(TrainingEvent event) {
        if (!(event instanceof StepRecorded recorded)) {
            thread.execute(() -> deliver(event));
            return;
        }
        StepRecorded copy = new StepRecorded(
                recorded.step(), recorded.epoch(), recorded.losses().clone(), recorded.isEvaluation());
        if (latest.getAndSet(Optional.of(copy)).isEmpty()) {
            thread.execute(() -> latest.getAndSet(Optional.empty()).ifPresent(this::deliver));
        }
    }

    private void deliver(TrainingEvent event) {
        for (Iterator<TrainingListener> each = listeners.iterator(); each.hasNext(); ) {
            try {
                each.next().hear(event);
            } catch (Throwable e) {
                // Not even an error of it, such as of recursion without end, is one of the training. The log is made
                // only now: most runs
                // log nothing, and to set up logging takes as long as to read a config.
                Logger log = LoggerFactory.getLogger(Displays.class);
                log.warn("a display of the training failed and is shown no more of it: {}", e.toString());
                log.debug("where it failed", e);
                each.remove();
            }
        }
    }

    /** Waits until all is shown, but not for ever. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
