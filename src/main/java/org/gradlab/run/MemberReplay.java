package org.gradlab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradlab.experiment.Experiment;
import org.gradlab.record.RecordedNumbers;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.Replay;
import org.gradlab.train.StepViewer;

/** Trains members of a run again: what is recorded of one depends on no other, so it is the same bit for bit. */
final class MemberReplay {

    private final Experiment experiment;
    private final RecordPlan plan;

    /**
     * A replay of a run.
     *
     * @param last the last step that the run has recorded: it may have ended before its last step
     */
    MemberReplay(Experiment experiment, long last) {
        this.experiment = experiment;
        this.plan = experiment.schedule().upTo(Math.max(1, last));
    }

    /** What is recorded of a member. */
    List<RecordedNumbers> records(int member) throws IOException {
        return records(member, (step, arrays) -> {});
    }

    /** The same, and shows {@code viewer} the arrays of every record step. */
    List<RecordedNumbers> records(int member, StepViewer viewer) throws IOException {
        List<RecordedNumbers> records = new ArrayList<>();
        new Replay(experiment.setup())
                .run(experiment.start(member), plan, viewer, block -> records.add(RecordedNumbers.ofOnly(block)));
        return records;
    }
}
