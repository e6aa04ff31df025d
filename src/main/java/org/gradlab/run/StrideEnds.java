package org.gradlab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.Optional;
import org.gradlab.record.RunFolder;
import org.gradlab.train.Cadence;
import org.gradlab.train.PopulationWatch;
import org.gradlab.train.StopReason;

/**
 * What is done wherever all members stand at one step: a checkpoint when one is due, and at the end for those who want to train on. A run whose folder was
 * deleted ends there, since its open files take what is written without a word.
 */
final class StrideEnds implements PopulationWatch {

    private final RunFolder folder;
    private final EarlyEnd earlyEnd;
    private final Cadence cadence;
    private final Writer checkpoint;
    private final boolean isEndKept;
    private boolean isInterrupted;

    /** Writes where the run stands. */
    @FunctionalInterface
    interface Writer {
        void write(long step) throws IOException;
    }

    /**
     * What is done while the run in {@code folder} is trained.
     *
     * @param isEndKept whether there is to be a checkpoint also of the end of a run that is not interrupted
     */
    StrideEnds(RunFolder folder, EarlyEnd earlyEnd, Cadence cadence, Writer checkpoint, boolean isEndKept) {
        this.folder = folder;
        this.earlyEnd = earlyEnd;
        this.cadence = cadence;
        this.checkpoint = checkpoint;
        this.isEndKept = isEndKept;
    }

    @Override
    public Optional<StopReason> reached(long step) {
        Optional<StopReason> reason = earlyEnd.reason();
        isInterrupted = reason.equals(Optional.of(StopReason.INTERRUPT));
        try {
            if (!Files.exists(folder.steps())) {
                throw new FileSystemException(
                        folder.path().toString(),
                        null,
                        "the folder, or what is in it, was deleted while the run was trained");
            }
            if (cadence.isDue(step)) {
                checkpoint.write(step);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reason;
    }

    @Override
    public void ends(long step) {
        if (!isEndKept && !isInterrupted) {
            return;
        }
        try {
            checkpoint.write(step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
