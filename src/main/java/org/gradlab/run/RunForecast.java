package org.gradlab.run;

import org.gradlab.engine.ChosenEngine;
import org.gradlab.experiment.Experiment;
import org.gradlab.objective.RecordLayout;
import org.gradlab.record.SummaryRow;
import org.gradlab.state.StateSpace;

/**
 * What a run is going to take. The counts are certain; bytes and seconds are estimates.
 *
 * @param recorded of how many members the records are stored
 * @param diskBytes of the run folder
 * @param memoryBytes at most at a time
 * @param seconds of training on this machine's processors
 */
public record RunForecast(
        long members, long steps, long records, long recorded, long diskBytes, long memoryBytes, double seconds) {

    /** The program itself, compiled code and buffers. */
    private static final long PROGRAM_BYTES = 200L << 20;

    /** What is kept of the course of a member, besides its state. */
    private static final long COURSE_BYTES = 300;

    private static final long RESTARTS_ROW_BYTES = 140;
    private static final long TEXT_NUMBER_BYTES = 14;

    /** What a record takes as long as, in steps: its measures and its files. */
    private static final int STEPS_OF_A_RECORD = 3;

    /** The forecast of an experiment. */
    public static RunForecast of(Experiment experiment) {
        StateSpace space = experiment.setup().space();
        long members = experiment.members();
        long steps = experiment.schedule().steps();
        long records = experiment.schedule().records();
        RecordSize size = new RecordSize(experiment);
        return new RunForecast(
                members,
                steps,
                records,
                size.storedMembers(),
                members * (2L * Double.BYTES * space.parameterCount() + RESTARTS_ROW_BYTES)
                        + records * bytesOfRecord(experiment, size)
                        + (RunCheckpoint.isKept(experiment) ? RunCheckpoint.bytes(experiment) : 0),
                PROGRAM_BYTES + members * (COURSE_BYTES + (long) Double.BYTES * space.size()),
                (steps + STEPS_OF_A_RECORD * records) * secondsOfStep(experiment));
    }

    /** What the states of all members take of the memory that Java may use. */
    long stateBytes() {
        return memoryBytes - PROGRAM_BYTES;
    }

    private static long bytesOfRecord(Experiment experiment, RecordSize size) {
        RecordLayout layout = experiment.objective().layout();
        long numbers = layout.memberColumns().size()
                + (long) layout.siteColumns().size() * layout.sites().size();
        long ofMember = numbers * (Double.BYTES + (size.isWrittenAsText() ? TEXT_NUMBER_BYTES : 0));
        return size.storedMembers() * ofMember + numbers * SummaryRow.NUMBERS * (Double.BYTES + TEXT_NUMBER_BYTES);
    }

    private static double secondsOfStep(Experiment experiment) {
        double microseconds = ChosenEngine.expectedMicroseconds(
                experiment.config().engine(),
                experiment.config().precision(),
                experiment.objective().work(),
                experiment.members(),
                experiment.schedule().stepsWithRecords(experiment.objective().evaluatedBatches()));
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), experiment.members());
        return microseconds / 1e6 / threads;
    }
}
