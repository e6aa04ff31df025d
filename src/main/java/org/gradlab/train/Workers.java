package org.gradlab.train;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
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
import org.gradlab.state.Population;

/** The threads that train the blocks of a population. */
final class Workers implements AutoCloseable {

    /** Batches of blocks that may be in work or waiting to be reported, for every thread: it bounds the memory of their records. */
    private static final int AHEAD = 4;

    /** The blocks of a batch: one of small networks takes some ten microseconds, and handing it over as many. */
    private static final int MOST_BLOCKS = 32;

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
    void advance(RecordInterval interval, Consumer<RecordEvent> sink) {
        if (population.members() <= blockSize) {
            sink.accept(advance(0, interval));
            return;
        }
        int batch = blocksOfABatch() * blockSize;
        Queue<Future<List<RecordEvent>>> ahead = new ArrayDeque<>();
        for (int first = 0; first < population.members(); first += batch) {
            if (ahead.size() == threads * AHEAD) {
                result(ahead.remove()).forEach(sink);
            }
            int start = first;
            int end = (int) Math.min(population.members(), (long) first + batch);
            ahead.add(executor.submit(() -> advance(start, end, interval)));
        }
        while (!ahead.isEmpty()) {
            result(ahead.remove()).forEach(sink);
        }
    }

    /** As many as leave every thread several batches, so that all threads end at about the same time. */
    private int blocksOfABatch() {
        int blocks = (population.members() + blockSize - 1) / blockSize;
        return Math.max(1, Math.min(MOST_BLOCKS, blocks / (threads * AHEAD)));
    }

    private List<RecordEvent> advance(int first, int end, RecordInterval interval) {
        List<RecordEvent> advances = new ArrayList<>();
        for (int start = first; start < end; start += blockSize) {
            advances.add(advance(start, interval));
        }
        return advances;
    }

    private RecordEvent advance(int first, RecordInterval interval) {
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

    private static List<RecordEvent> result(Future<List<RecordEvent>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("training failed: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
