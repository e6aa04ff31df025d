/** The check of a gradient as text and as JSON. May import report, check and difference. */
package org.gradlab.report.check;
