/**
 * Diagnoses of runs, and what helps against what they find. May import everything below the reports.
 */
package org.gradlab.doctor;
