package org.gradlab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.LongFunction;
import org.gradlab.record.RunFolder;
import org.gradlab.train.Cadence;
import org.gradlab.train.StopReason;

/**
 * What is done wherever all members stand at one step: a checkpoint when one is due or the run is told to end. A run whose folder was
 * deleted ends there, since its open files take what is written without a word.
 */
final class StrideEnds implements LongFunction<Optional<StopReason>> {

    private final RunFolder folder;
    private final EarlyEnd earlyEnd;
    private final Cadence cadence;
    private final Writer checkpoint;

    /** Writes where the run stands. */
    @FunctionalInterface
    interface Writer {
        void write(long step) throws IOException;
    }

    StrideEnds(RunFolder folder, EarlyEnd earlyEnd, Cadence cadence, Writer checkpoint) {
        this.folder = folder;
        this.earlyEnd = earlyEnd;
        this.cadence = cadence;
        this.checkpoint = checkpoint;
    }

    @Override
    public Optional<StopReason> apply(long step) {
        Optional<StopReason> reason = earlyEnd.reason();
        try {
            if (!Files.exists(folder.steps())) {
                throw new FileSystemException(
                        folder.path().toString(),
                        null,
                        "the folder, or what is in it, was deleted while the run was trained");
            }
            if (cadence.isDue(step) || reason.equals(Optional.of(StopReason.INTERRUPT))) {
                checkpoint.write(step);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reason;
    }
}
