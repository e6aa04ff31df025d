package org.gradlab.train;

import java.util.function.Consumer;
import org.gradlab.state.Population;

/**
 * Trains one member again to look at arrays that were not recorded: a member's training depends on nothing but its
 * start, so the same engine repeats it bit for bit.
 */
public final class Replay {

    private final TrainingSetup setup;

    /** A replay of trainings with this setup. */
    public Replay(TrainingSetup setup) {
        this.setup = setup;
    }

    /**
     * Shows {@code viewer} every record step of a population of one member, and {@code sink} its numbers. Modified: population.
     */
    public void run(Population population, RecordPlan plan, StepViewer viewer, Consumer<RecordEvent> sink) {
        if (population.members() != 1) {
            throw new IllegalArgumentException("expected one member, found " + population.members());
        }
        BlockTrainer trainer = setup.blockTrainer(1);
        plan.intervals().forEach(interval -> sink.accept(trainer.advance(population, 0, interval, viewer)));
    }
}
