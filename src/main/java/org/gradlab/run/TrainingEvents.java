package org.gradlab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.gradlab.restart.Outcomes;
import org.gradlab.run.TrainingEvent.Recorded;
import org.gradlab.run.TrainingEvent.StepRecorded;
import org.gradlab.train.RecordEvent;
import org.gradlab.train.StopReason;
import org.gradlab.train.TimeLimit;
import org.gradlab.train.TrainingWatch;

/**
 * Makes the events of a run of what its trainer records, and tells them: first the outcomes, then the writers, then the displays. What a
 * writer cannot write ends the training.
 */
final class TrainingEvents implements TrainingWatch {

    private final Outcomes outcomes;
    private final List<TrainingListener> writers;
    private final Displays displays;
    private final Optional<TimeLimit> limit;

    /** Of the record step that members are passing. */
    private double epoch;

    TrainingEvents(Outcomes outcomes, List<TrainingListener> writers, Displays displays, Optional<TimeLimit> limit) {
        this.outcomes = outcomes;
        this.writers = List.copyOf(writers);
        this.displays = displays;
        this.limit = limit;
    }

    @Override
    public void recorded(RecordEvent block) {
        epoch = block.epoch();
        outcomes.accept(block);
        tellWriters(new Recorded(block));
    }

    @Override
    public void recordedAll(long step) {
        StepRecorded recorded = new StepRecorded(step, epoch, outcomes.losses());
        tellWriters(recorded);
        displays.tell(recorded);
    }

    @Override
    public Optional<StopReason> reached(long step) {
        return limit.flatMap(TimeLimit::reason);
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
