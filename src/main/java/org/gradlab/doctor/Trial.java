package org.gradlab.doctor;

import org.gradlab.diagnosis.Diagnosis;
import org.gradlab.restart.Comparison;

/** How a training came out, and what was found of it. */
record Trial(Comparison comparison, Diagnosis diagnosis) {}
