package org.gradlab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradlab.restart.Outcomes;
import org.gradlab.run.TrainingEvent.Recorded;
import org.gradlab.run.TrainingEvent.StepRecorded;
import org.gradlab.train.RecordEvent;

/**
 * Makes the events of a run of what its trainer records, and tells them: first the outcomes, then the writers, then the displays. What a
 * writer cannot write ends the training.
 */
final class TrainingEvents implements Consumer<RecordEvent> {

    private final Outcomes outcomes;
    private final List<TrainingListener> writers;
    private final Displays displays;
    private final int members;

    /** A block of the record step that not all members have passed yet. */
    private Optional<RecordEvent> open = Optional.empty();

    TrainingEvents(int members, Outcomes outcomes, List<TrainingListener> writers, Displays displays) {
        this.members = members;
        this.outcomes = outcomes;
        this.writers = List.copyOf(writers);
        this.displays = displays;
    }

    @Override
    public void accept(RecordEvent block) {
        if (open.isPresent() && open.get().step() != block.step()) {
            finishStep();
        }
        open = Optional.of(block);
        outcomes.accept(block);
        Recorded recorded = new Recorded(block);
        tellWriters(recorded);
        if (recorded.member(recorded.members() - 1) == members - 1) {
            finishStep();
        }
    }

    /** Tells that all members have passed the last step of which a block was recorded, if that was not told yet. */
    void finishStep() {
        open.ifPresent(block -> {
            StepRecorded recorded = new StepRecorded(block.step(), block.epoch(), outcomes.losses());
            tellWriters(recorded);
            displays.tell(recorded);
        });
        open = Optional.empty();
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
