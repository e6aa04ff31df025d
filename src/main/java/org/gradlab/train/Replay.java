package org.gradlab.train;

import java.util.function.Consumer;
import org.gradlab.array.Engine;
import org.gradlab.objective.Objective;
import org.gradlab.optimizer.Optimizer;

/**
 * Trains one member again to look at arrays that were not recorded: a member's training depends on nothing but its
 * start, so the same engine repeats it bit for bit.
 */
public final class Replay {

    private final Engine engine;
    private final Objective objective;
    private final Optimizer optimizer;

    /** A replay of trainings with this engine, objective and optimizer. */
    public Replay(Engine engine, Objective objective, Optimizer optimizer) {
        this.engine = engine;
        this.objective = objective;
        this.optimizer = optimizer;
    }

    /**
     * Shows {@code viewer} every record step of a population of one member, and {@code sink} its numbers. Modified: population.
     */
    public void run(Population population, RecordPlan schedule, StepViewer viewer, Consumer<Recorded> sink) {
        if (population.members() != 1) {
            throw new IllegalArgumentException("expected one member, found " + population.members());
        }
        BlockTrainer trainer = new BlockTrainer(engine.block(1), objective, optimizer);
        schedule.intervals()
                .forEach(interval -> sink.accept(
                        trainer.advance(population, 0, interval, viewer).recorded(interval, objective)));
    }
}
