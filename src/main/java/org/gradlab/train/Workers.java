package org.gradlab.train;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The threads that train the blocks of a population. */
final class Workers implements AutoCloseable {

    /** Blocks that may be in work or waiting to be reported, for every thread: it bounds the memory of their records. */
    private static final int AHEAD = 4;

    private final Population population;
    private final int blockSize;
    private final int threads;
    private final IntFunction<BlockTrainer> newTrainer;
    private final ExecutorService executor;
    private final Map<Integer, Queue<BlockTrainer>> idle = new ConcurrentHashMap<>();

    /**
     * Workers without a block yet.
     *
     * @param newTrainer makes a trainer for blocks of so many members
     */
    Workers(Population population, int blockSize, int threads, IntFunction<BlockTrainer> newTrainer) {
        this.population = population;
        this.blockSize = blockSize;
        this.threads = threads;
        this.newTrainer = newTrainer;
        this.executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "training");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes every block through the interval; {@code sink} hears of them in the order of their members. */
    void advance(Interval interval, Consumer<Advance> sink) {
        if (population.members() <= blockSize) {
            sink.accept(advance(0, interval));
            return;
        }
        Queue<Future<Advance>> ahead = new ArrayDeque<>();
        for (int first = 0; first < population.members(); first += blockSize) {
            if (ahead.size() == threads * AHEAD) {
                sink.accept(result(ahead.remove()));
            }
            int start = first;
            ahead.add(executor.submit(() -> advance(start, interval)));
        }
        while (!ahead.isEmpty()) {
            sink.accept(result(ahead.remove()));
        }
    }

    private Advance advance(int first, Interval interval) {
        int size = Math.min(blockSize, population.members() - first);
        Queue<BlockTrainer> ofSize = idle.computeIfAbsent(size, n -> new ConcurrentLinkedQueue<>());
        BlockTrainer idleTrainer = ofSize.poll();
        BlockTrainer trainer = idleTrainer == null ? newTrainer.apply(size) : idleTrainer;
        try {
            return trainer.advance(population, first, interval);
        } finally {
            ofSize.add(trainer);
        }
    }

    private static Advance result(Future<Advance> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("training failed: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
