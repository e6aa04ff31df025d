package org.gradlab.event;

import java.io.IOException;

/** Hears what happens while a run is trained. */
@FunctionalInterface
public interface TrainingListener {

    /** Hears of the next event. */
    void hear(TrainingEvent event) throws IOException;
}
