package org.gradlab.bench;

import org.gradlab.array.Engine;

/**
 * How a workload is run.
 *
 * @param repetitions timed runs, of which the median counts
 * @param secondsPerRun how long one timed run should about take
 */
public record BenchmarkOptions(Engine engine, int members, int threads, int repetitions, double secondsPerRun) {}
