package org.gradlab.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.gradlab.event.TrainingListener;
import org.gradlab.restart.MedianLosses;
import org.gradlab.restart.MemberSettings;

/** All files that grow with the records of a run while it is trained. */
public final class RecordStore implements Closeable {

    private final RecordFiles files;
    private final SummaryWriter summary;
    private final MedianWriter medians;

    private final List<TrainingListener> writers;

    private RecordStore(RecordFiles files, SummaryWriter summary, MedianWriter medians) {
        this.files = files;
        this.summary = summary;
        this.medians = medians;
        this.writers = List.of(new RecordWriter(files), summary, medians);
    }

    /** Creates the files, without a record. Modified later: medians, step by step. */
    public static RecordStore create(RunFolder folder, RecordsJson axes, MemberSettings settings, MedianLosses medians)
            throws IOException {
        return new RecordStore(
                RecordFiles.create(folder, axes),
                SummaryWriter.create(folder, axes.layout(), settings.members()),
                MedianWriter.create(folder, settings, medians));
    }

    /**
     * Opens the files to go on behind their first {@code kept} records. Modified: medians, which are read.
     *
     * @throws org.gradlab.file.RunFileException if they have fewer, or do not fit each other
     */
    public static RecordStore reopen(RunFolder folder, int kept, MemberSettings settings, MedianLosses medians)
            throws IOException {
        RecordFiles files = RecordFiles.reopen(folder, kept);
        try {
            return new RecordStore(
                    files,
                    SummaryWriter.reopen(folder, files.layout(), settings.members(), kept),
                    MedianWriter.reopen(folder, kept, settings, medians));
        } catch (IOException e) {
            files.close();
            throw e;
        }
    }

    /** Who writes what is told of the training. */
    public List<TrainingListener> writers() {
        return writers;
    }

    /** Whose records are stored. */
    public RecordedMembers members() {
        return files.members();
    }

    /** How many records are whole. */
    public int records() {
        return files.records();
    }

    /** Makes what is written last through a power failure. */
    public void force() throws IOException {
        files.force();
        summary.force();
        medians.force();
    }

    @Override
    public void close() throws IOException {
        try (files;
                summary) {
            medians.close();
        }
    }
}
