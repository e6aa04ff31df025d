package org.gradlab.config;

import java.time.Duration;

/** How far it is from one checkpoint to the next. */
public sealed interface CheckpointEvery {

    /** A number of updates, at least. */
    record Steps(long count) implements CheckpointEvery {}

    /** Some time. */
    record Time(Duration time) implements CheckpointEvery {}
}
