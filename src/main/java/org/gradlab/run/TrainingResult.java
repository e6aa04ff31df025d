package org.gradlab.run;

import org.gradlab.event.RunStatus;
import org.gradlab.restart.Comparison;

/**
 * How the training of a run came out.
 *
 * @param status whether it made all that it was to make, or was interrupted
 * @param step where its last members ended
 * @param members compared
 */
record TrainingResult(RunStatus status, long step, Comparison members) {}
