/** What is said of numbers that are not finite. */
package org.gradlab.report.diagnosis;
