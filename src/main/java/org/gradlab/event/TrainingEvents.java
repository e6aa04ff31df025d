package org.gradlab.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.gradlab.event.TrainingEvent.Recorded;
import org.gradlab.event.TrainingEvent.StepRecorded;
import org.gradlab.restart.Outcomes;
import org.gradlab.train.PopulationWatch;
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
    private final PopulationWatch watch;

    /** Of the record step that members are passing. */
    private double epoch;

    /**
     * Events that are told to {@code writers} and {@code displays}.
     *
     * @param watch is asked wherever all members stand at one step
     */
    public TrainingEvents(Outcomes outcomes, List<TrainingListener> writers, Displays displays, PopulationWatch watch) {
        this.outcomes = outcomes;
        this.writers = List.copyOf(writers);
        this.displays = displays;
        this.watch = watch;
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
        return watch.reached(step);
    }

    @Override
    public void ends(long step) {
        watch.ends(step);
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
