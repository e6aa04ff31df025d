/** Diagnoses in words and as JSON. */
package org.gradlab.report.diagnosis;
