package org.gradlab.bench;

import org.gradlab.array.Engine;

/**
 * How a workload is run.
 *
 * @param recordEvery steps between record steps; 0 records only the start and the end
 * @param repetitions timed runs, of which the median counts
 * @param secondsPerRun how long one timed run should about take
 */
public record BenchmarkOptions(
        Engine engine, int members, int threads, long recordEvery, int repetitions, double secondsPerRun) {}
