/** The stability of a training in words and as JSON. */
package org.gradlab.report.stability;
