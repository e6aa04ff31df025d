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
        MemberGroup alone = new MemberGroup(population, new int[] {0});
        long step = 0;
        while (step < plan.steps() && MemberControl.isTrained(population, 0)) {
            Stride stride = plan.stride(step, plan.steps());
            trainer.advance(alone, stride, viewer).ifPresent(sink);
            step = stride.to();
        }
        if (MemberControl.isTrained(population, 0)) {
            trainer.advance(alone, Stride.last(step), viewer).ifPresent(sink);
        }
    }
}
