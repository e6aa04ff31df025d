package org.gradlab.train;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.gradlab.state.Population;

/**
 * The training loop: goes from record step to record step in strides, and within that from block to block, on several threads. What
 * a member computes depends on neither its block, its thread nor the strides, and records arrive in the order of steps and members.
 */
public final class Trainer {

    private final TrainingSetup setup;
    private final int threads;
    private final LongSupplier clock;

    /** Trains on up to {@code threads} threads. */
    public Trainer(TrainingSetup setup, int threads) {
        this(setup, threads, System::nanoTime);
    }

    /** The same with strides by {@code clock}, which tells nanoseconds. */
    Trainer(TrainingSetup setup, int threads, LongSupplier clock) {
        this.setup = setup;
        this.threads = threads;
        this.clock = clock;
    }

    /** Trains every member for all its steps. Modified: population. */
    public TrainingEnd train(Population population, RecordPlan plan, TrainingWatch watch) {
        return train(population, 0, plan, watch);
    }

    /** Goes on with members that have made {@code from} updates. Modified: population. */
    public TrainingEnd train(Population population, long from, RecordPlan plan, TrainingWatch watch) {
        Pace pace = new Pace(plan, !setup.stops().rules().isEmpty(), clock);
        try (Workers workers = new Workers(setup, population, threads)) {
            long step = from;
            Optional<StopReason> reason = watch.reached(step);
            while (reason.isEmpty() && step < plan.steps() && workers.isAnyTrained()) {
                Stride stride = pace.next(step);
                pace.time(stride, () -> advance(workers, stride, watch));
                step = stride.to();
                reason = watch.reached(step);
            }
            watch.ends(step);
            return end(workers, population, step, step == plan.steps() ? Optional.empty() : reason, watch);
        }
    }

    private static void advance(Workers workers, Stride stride, TrainingWatch watch) {
        workers.advance(stride, watch::recorded);
        if (stride.records()) {
            watch.recordedAll(stride.from());
        }
    }

    /** Records the members that are still trained where they stand, for the last time. */
    private static TrainingEnd end(
            Workers workers, Population population, long step, Optional<StopReason> reason, TrainingWatch watch) {
        if (!workers.isAnyTrained()) {
            return new TrainingEnd(step, Optional.empty());
        }
        advance(workers, Stride.last(step), watch);
        for (int member = 0; member < population.members(); member++) {
            if (reason.isPresent() && MemberControl.isTrained(population, member)) {
                MemberControl.stop(population, member, step, reason.get());
            }
        }
        return new TrainingEnd(step, reason);
    }
}
