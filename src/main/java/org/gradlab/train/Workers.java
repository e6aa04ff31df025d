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
import org.gradlab.state.Population;

/** The threads that train the blocks of a population. */
final class Workers implements AutoCloseable {

    /** Batches of blocks that may be in work or waiting to be reported, for every thread: it bounds the memory of their records. */
    private static final int AHEAD = 4;

    /** The blocks of a batch: one of small networks takes some ten microseconds, and handing it over as many. */
    private static final int MOST_BLOCKS = 32;

    private final TrainingSetup setup;
    private final Population population;
    private final int threads;
    private final ExecutorService executor;
    private final Map<Integer, Queue<BlockTrainer>> idle = new ConcurrentHashMap<>();
    private Formation formation;

    /** Workers without a block yet. */
    Workers(TrainingSetup setup, Population population, int threads) {
        this.setup = setup;
        this.population = population;
        this.threads = threads;
        this.formation = Formation.of(population, setup, threads);
        this.executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "training");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether any member is left to train. */
    boolean isAnyTrained() {
        return formation.blocks() > 0;
    }

    /** Takes every block over the stride; {@code sink} hears of them in the order of their members. */
    void advance(Stride stride, Consumer<RecordEvent> sink) {
        if (formation.blocks() == 1 || threads == 1) {
            advanceHere(stride, sink);
        } else {
            advanceOnThreads(stride, sink);
        }
        if (stride.records() && !setup.stops().rules().isEmpty() && formation.isSparse()) {
            formation = Formation.of(population, setup, threads);
            idle.clear();
        }
    }

    private void advanceHere(Stride stride, Consumer<RecordEvent> sink) {
        int batch = blocksOfABatch();
        for (int first = 0; first < formation.blocks(); first += batch) {
            advance(first, Math.min(formation.blocks(), first + batch), stride).forEach(sink);
        }
    }

    private void advanceOnThreads(Stride stride, Consumer<RecordEvent> sink) {
        int batch = blocksOfABatch();
        Queue<Future<List<RecordEvent>>> ahead = new ArrayDeque<>();
        for (int first = 0; first < formation.blocks(); first += batch) {
            if (ahead.size() == threads * AHEAD) {
                result(ahead.remove()).forEach(sink);
            }
            int start = first;
            int end = Math.min(formation.blocks(), first + batch);
            ahead.add(executor.submit(() -> advance(start, end, stride)));
        }
        while (!ahead.isEmpty()) {
            result(ahead.remove()).forEach(sink);
        }
    }

    /** As many as leave every thread several batches, so that all threads end at about the same time. */
    private int blocksOfABatch() {
        return Math.max(1, Math.min(MOST_BLOCKS, formation.blocks() / (threads * AHEAD)));
    }

    private List<RecordEvent> advance(int first, int end, Stride stride) {
        List<RecordEvent> events = new ArrayList<>();
        for (int block = first; block < end; block++) {
            advance(formation.group(block), stride, events);
        }
        return events;
    }

    private void advance(MemberGroup group, Stride stride, List<RecordEvent> events) {
        Queue<BlockTrainer> ofSize = idle.computeIfAbsent(group.size(), n -> new ConcurrentLinkedQueue<>());
        BlockTrainer idleTrainer = ofSize.poll();
        BlockTrainer trainer = idleTrainer == null ? setup.blockTrainer(group.size()) : idleTrainer;
        try {
            trainer.advance(group, stride).ifPresent(events::add);
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
