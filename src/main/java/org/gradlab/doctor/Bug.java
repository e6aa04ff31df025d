package org.gradlab.doctor;

import org.gradlab.check.MomentCheck;

/** The gradient is wrong: no setting is to blame, and none is tried. */
public record Bug(MomentCheck check) implements Consultation {}
