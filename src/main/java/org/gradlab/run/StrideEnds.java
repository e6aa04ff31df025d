package org.gradlab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.LongFunction;
import org.gradlab.train.Cadence;
import org.gradlab.train.StopReason;

/** What is done wherever all members stand at one step: a checkpoint when one is due or the run is told to end. */
final class StrideEnds implements LongFunction<Optional<StopReason>> {

    private final EarlyEnd earlyEnd;
    private final Cadence cadence;
    private final Writer checkpoint;

    /** Writes where the run stands. */
    @FunctionalInterface
    interface Writer {
        void write(long step) throws IOException;
    }

    StrideEnds(EarlyEnd earlyEnd, Cadence cadence, Writer checkpoint) {
        this.earlyEnd = earlyEnd;
        this.cadence = cadence;
        this.checkpoint = checkpoint;
    }

    @Override
    public Optional<StopReason> apply(long step) {
        Optional<StopReason> reason = earlyEnd.reason();
        if (cadence.isDue(step) || reason.equals(Optional.of(StopReason.INTERRUPT))) {
            try {
                checkpoint.write(step);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return reason;
    }
}
