package org.gradlab.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.gradlab.event.TrainingEvent;
import org.gradlab.event.TrainingEvent.StepRecorded;
import org.gradlab.event.TrainingListener;
import org.gradlab.npy.NpyRecords;
import org.gradlab.restart.MedianLosses;
import org.gradlab.restart.MemberSettings;

/** Writes the median loss of each setting at every record step, NaN where it was not evaluated, of a run with several: {@code medians.npy}, [records, settings]. */
final class MedianWriter implements TrainingListener, Closeable {

    private final MedianLosses medians;
    private final Optional<NpyRecords> file;

    private MedianWriter(MedianLosses medians, Optional<NpyRecords> file) {
        this.medians = medians;
        this.file = file;
    }

    /** Creates the file, if there are several settings. Modified later: medians, step by step. */
    static MedianWriter create(RunFolder folder, MemberSettings settings, MedianLosses medians) throws IOException {
        int count = settings.distinct().size();
        Optional<NpyRecords> file =
                count == 1 ? Optional.empty() : Optional.of(NpyRecords.create(folder.medians(), count));
        return new MedianWriter(medians, file);
    }

    /** Opens the file, if there is one, to go on behind its first {@code kept} records. Modified: medians. */
    static MedianWriter reopen(RunFolder folder, int kept, MemberSettings settings, MedianLosses medians)
            throws IOException {
        int count = settings.distinct().size();
        if (count == 1) {
            return new MedianWriter(medians, Optional.empty());
        }
        NpyRecords file = NpyRecords.reopen(folder.medians(), kept);
        try (NpyRecords steps = NpyRecords.open(folder.steps())) {
            for (int record = 0; record < kept; record++) {
                medians.restore((long) steps.read(record, 0, 1)[0], file.read(record, 0, count));
            }
        }
        return new MedianWriter(medians, Optional.of(file));
    }

    /** Makes what is written last through a power failure. */
    void force() throws IOException {
        if (file.isPresent()) {
            file.get().force();
        }
    }

    @Override
    public void hear(TrainingEvent event) throws IOException {
        if (event instanceof StepRecorded recorded && file.isPresent()) {
            double[] ofSettings = recorded.isEvaluation()
                    ? medians.add(recorded.step(), recorded.losses())
                    : medians.addNone(recorded.step());
            int record = file.get().records();
            file.get().write(record, 0, ofSettings, 0, ofSettings.length);
            file.get().commit(record + 1);
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
