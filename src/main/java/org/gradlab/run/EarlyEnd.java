package org.gradlab.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gradlab.train.StopReason;
import org.gradlab.train.TimeLimit;

/** Why a training is to end before its last step: somebody asked for it, or its time is over. */
final class EarlyEnd {

    private final BooleanSupplier request;
    private final Optional<TimeLimit> limit;

    /** The time counts from now on. */
    EarlyEnd(BooleanSupplier request, Optional<Duration> time) {
        this.request = request;
        this.limit = time.map(duration -> new TimeLimit(duration, System::nanoTime));
    }

    /** Empty to go on. */
    Optional<StopReason> reason() {
        return request.getAsBoolean() ? Optional.of(StopReason.INTERRUPT) : limit.flatMap(TimeLimit::reason);
    }
}
