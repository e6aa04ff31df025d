package org.gradlab.record;

import java.io.IOException;
import java.util.BitSet;
import org.gradlab.event.TrainingEvent;
import org.gradlab.event.TrainingEvent.Recorded;
import org.gradlab.event.TrainingEvent.StepRecorded;
import org.gradlab.event.TrainingListener;

/** Writes the records of members as they come; a record counts once all members have passed it. */
public final class RecordWriter implements TrainingListener {

    private final RecordFiles files;

    /** The places of the member axis that are written in the record in the making. */
    private final BitSet written = new BitSet();

    public RecordWriter(RecordFiles files) {
        this.files = files;
    }

    @Override
    public void hear(TrainingEvent event) throws IOException {
        if (event instanceof Recorded recorded) {
            write(recorded);
        } else if (event instanceof StepRecorded recorded) {
            writeStopped();
            files.commit(recorded.step(), recorded.epoch());
            written.clear();
        }
    }

    /** Members whose places follow each other go into the files at once. */
    private void write(Recorded recorded) throws IOException {
        for (int i = 0; i < recorded.members(); ) {
            int place = place(recorded, i);
            int end = i + 1;
            while (place >= 0 && end < recorded.members() && place(recorded, end) == place + end - i) {
                end++;
            }
            if (place >= 0) {
                files.write(files.records(), place, recorded.numbers(), i, end - i);
                written.set(place, place + end - i);
            }
            i = end;
        }
    }

    private int place(Recorded recorded, int i) {
        return files.members().place(recorded.member(i));
    }

    private void writeStopped() throws IOException {
        int count = files.members().count();
        for (int place = written.nextClearBit(0); place < count; place = written.nextClearBit(place + 1)) {
            files.writeStopped(files.records(), place);
        }
    }
}
