package org.gradlab.train;

import java.util.Optional;

/**
 * How a training ended.
 *
 * @param step the step at which its last members ended
 * @param reason empty if every member made all its steps or was stopped by a rule of its own
 */
public record TrainingEnd(long step, Optional<StopReason> reason) {}
