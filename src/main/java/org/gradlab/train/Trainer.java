package org.gradlab.train;

import java.util.function.Consumer;
import org.gradlab.state.Population;

/**
 * The training loop: goes from record step to record step, and within that from block to block, on several threads. What
 * a member computes depends on neither its block nor its thread, and records arrive in the order of steps and members.
 */
public final class Trainer {

    private final TrainingSetup setup;
    private final int threads;

    /** Trains on up to {@code threads} threads. */
    public Trainer(TrainingSetup setup, int threads) {
        this.setup = setup;
        this.threads = threads;
    }

    /** Trains every member for all steps and tells {@code sink} of every record step. Modified: population. */
    public void train(Population population, RecordPlan plan, Consumer<RecordEvent> sink) {
        int blockSize = setup.blockSize(population.members(), threads);
        try (Workers workers = new Workers(population, blockSize, threads, setup::blockTrainer)) {
            plan.intervals().forEach(interval -> workers.advance(interval, sink));
        }
    }
}
