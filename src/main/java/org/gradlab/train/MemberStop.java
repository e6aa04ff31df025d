package org.gradlab.train;

/**
 * That a member was stopped before its last step.
 *
 * @param step the step at which it stands
 */
public record MemberStop(long step, StopReason reason) {}
