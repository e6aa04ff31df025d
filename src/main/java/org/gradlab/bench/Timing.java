package org.gradlab.bench;

/**
 * What a step and a record cost, each without the other.
 *
 * @param steps steps of one timed run
 * @param step nanoseconds per member and step, wall time of the whole machine
 * @param record nanoseconds per member and record
 * @param warmUpSeconds time spent before the first timed run
 */
public record Timing(
        String workload,
        String shape,
        int batch,
        String engine,
        int members,
        int threads,
        long steps,
        Spread step,
        Spread record,
        double warmUpSeconds) {

    /** Steps of single members that all threads make in a second. */
    public double memberStepsPerSecond() {
        return 1e9 / step.median();
    }

    /** What one step of the whole population takes. */
    public double microsecondsPerStep() {
        return step.median() * members / 1e3;
    }

    /** How many steps take as long as a record. */
    public double stepsPerRecord() {
        return record.median() / step.median();
    }
}
