package org.gradlab.bench;

/**
 * What a step cost.
 *
 * @param steps steps of one timed run
 * @param nanosecondsPerMemberStep median over the runs, wall time of the whole machine / (steps x members)
 * @param fastest the fastest run's
 * @param slowest the slowest run's
 * @param warmUpSeconds time spent before the first timed run
 */
public record Timing(
        String workload,
        String shape,
        int batch,
        String engine,
        int members,
        int threads,
        long recordEvery,
        long steps,
        double nanosecondsPerMemberStep,
        double fastest,
        double slowest,
        double warmUpSeconds) {

    /** Steps of single members that all threads make in a second. */
    public double memberStepsPerSecond() {
        return 1e9 / nanosecondsPerMemberStep;
    }

    /** What one step of the whole population takes. */
    public double microsecondsPerStep() {
        return nanosecondsPerMemberStep * members / 1e3;
    }
}
