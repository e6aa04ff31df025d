package org.gradlab.train;

import java.util.function.Consumer;
import org.gradlab.array.Engine;
import org.gradlab.objective.Objective;
import org.gradlab.optimizer.Optimizer;

/**
 * The training loop: goes from record step to record step, and within that from block to block, on several threads. What
 * a member computes depends on neither its block nor its thread, and records arrive in the order of steps and members.
 */
public final class Trainer {

    private final Engine engine;
    private final Objective objective;
    private final Optimizer optimizer;
    private final int threads;

    /** Trains with {@code engine} on up to {@code threads} threads. */
    public Trainer(Engine engine, Objective objective, Optimizer optimizer, int threads) {
        this.engine = engine;
        this.objective = objective;
        this.optimizer = optimizer;
        this.threads = threads;
    }

    /** Trains every member for all steps and tells {@code sink} of every record step. Modified: population. */
    public Trained train(Population population, RecordPlan schedule, Consumer<Recorded> sink) {
        int columns = objective.layout().testColumns().size();
        double[] test = new double[population.members() * columns];
        try (Workers workers = new Workers(population, blockSize(population), threads, this::blockTrainer)) {
            schedule.intervals()
                    .forEach(interval -> workers.advance(interval, advance -> {
                        int at = advance.firstMember() * columns;
                        System.arraycopy(advance.test(), 0, test, at, advance.test().length);
                        sink.accept(advance.recorded(interval, objective));
                    }));
        }
        return new Trained(population, test);
    }

    private BlockTrainer blockTrainer(int members) {
        return new BlockTrainer(engine.block(members), objective, optimizer);
    }

    private int blockSize(Population population) {
        long perMember = objective.space().size() + 2L * objective.space().trainableSize() + objective.workingSize();
        return Math.min(population.members(), engine.blockSize(perMember, population.members(), threads));
    }
}
