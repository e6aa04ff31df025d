package org.gradlab.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.gradlab.event.TrainingEvent.Recorded;
import org.gradlab.event.TrainingEvent.StepRecorded;
import org.gradlab.restart.Outcomes;
import org.gradlab.train.RecordEvent;
import org.gradlab.train.StopReason;
import org.gradlab.train.TrainingWatch;

/**
 * Makes the events of a run of what its trainer records, and tells them: first the outcomes, then the writers, then the displays. What a
 * writer cannot write ends the training.
 */
public final class TrainingEvents implements TrainingWatch {

    private final Outcomes outcomes;
    private final List<TrainingListener> writers;
    private final Displays displays;
    private final LongFunction<Optional<StopReason>> strideEnd;

    /** Of the record step that members are passing. */
    private double epoch;

    /**
     * Events that are told to {@code writers} and {@code displays}.
     *
     * @param strideEnd is asked at the end of every stride, by its step, why the training is to end there
     */
    public TrainingEvents(
            Outcomes outcomes,
            List<TrainingListener> writers,
            Displays displays,
            LongFunction<Optional<StopReason>> strideEnd) {
        this.outcomes = outcomes;
        this.writers = List.copyOf(writers);
        this.displays = displays;
        this.strideEnd = strideEnd;
    }

    @Override
    public void recorded(RecordEvent block) {
        epoch = block.epoch();
        outcomes.accept(block);
        tellWriters(new Recorded(block));
    }

    @Override
    public void recordedAll(long step) {
        StepRecorded recorded = new StepRecorded(step, epoch, outcomes.losses(), outcomes.isEvaluation());
        tellWriters(recorded);
        displays.tell(recorded);
    }

    @Override
    public Optional<StopReason> reached(long step) {
        return strideEnd.apply(step);
    }

    private void tellWriters(TrainingEvent event) {
        for (TrainingListener writer : writers) {
            try {
                writer.hear(event);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
