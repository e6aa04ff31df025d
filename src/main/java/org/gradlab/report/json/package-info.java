/** Records as JSON; the one place that knows how a number that does not exist is written. May import explore and expression. */
package org.gradlab.report.json;
