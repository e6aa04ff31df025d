/** What the doctor found and measured, in words and as JSON. */
package org.gradlab.report.doctor;
