/** Forecasts in words and as JSON. */
package org.gradlab.report.forecast;
