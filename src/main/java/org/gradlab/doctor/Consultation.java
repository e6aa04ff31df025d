package org.gradlab.doctor;

/** What a doctor has to say of a config. */
public sealed interface Consultation permits Bug, Treatment {}
